package cn.huizong.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the store is: a folder (an embedded H2 database in it) or a JDBC address.
 *
 * @param url without the options of an embedded database
 * @param options of an embedded database as they stand in the address, each with its semicolon; empty when there are none
 * @param folder of the database file, where the lock and the log lie too; null when the database is not a file of ours
 * @param lockFile of the operating system's lock that is the lease on an embedded store, or null
 */
public record StoreLocation(
        String url,
        String options,
        @Nullable Path folder,
        @Nullable Path lockFile) {

    private static final String H2_FILE = "jdbc:h2:file:";
    private static final String H2_MEMORY = "jdbc:h2:mem:";
    private static final String DATABASE = "huizong";

    /** @param option a folder, or an address that begins with {@code jdbc:} */
    public static StoreLocation of(String option) {
        if (!option.startsWith("jdbc:")) {
            return embedded(Path.of(option).toAbsolutePath().normalize(), DATABASE, "");
        }
        if (option.startsWith(H2_FILE)) {
            String address = option.substring(H2_FILE.length());
            int end = address.indexOf(';') < 0 ? address.length() : address.indexOf(';');
            Path file = Path.of(address.substring(0, end)).toAbsolutePath().normalize();
            Path parent = file.getParent();
            if (parent == null) {
                throw new StoreFault(StoreFault.Kind.UNSUPPORTED, option, null);
            }
            return embedded(parent, String.valueOf(file.getFileName()), address.substring(end));
        }
        if (option.startsWith("jdbc:h2:") && !option.startsWith(H2_MEMORY)) {
            // A server or a bare path would be shared without a lease: two runs could publish at once.
            throw new StoreFault(StoreFault.Kind.UNSUPPORTED, option, null);
        }
        return new StoreLocation(option, "", null, null);
    }

    private static StoreLocation embedded(Path folder, String name, String options) {
        String path = folder.resolve(name).toString().replace(";", "\\;");
        return new StoreLocation(H2_FILE + path, options, folder, folder.resolve(name + ".lock"));
    }

    public boolean embedded() {
        return lockFile != null;
    }

    boolean h2() {
        return url.startsWith("jdbc:h2:");
    }

    /** The file H2 keeps the data in; null when it is not a file of ours. */
    @Nullable
    Path databaseFile() {
        return lockFile == null
                ? null
                : lockFile.resolveSibling(String.valueOf(lockFile.getFileName()).replaceFirst("\\.lock$", ".mv.db"));
    }

    /** What a message calls it: the folder, or the address without its options (they may hold a password). */
    public String shown() {
        return folder == null ? url.replaceFirst("[;?].*", "") : folder.toString();
    }
}
