package cn.huizong.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the store is: a folder (an embedded H2 database in it) or a JDBC address.
 *
 * @param url without its options
 * @param options as they stand in the address, with what begins them; empty when there are none. They may hold a password
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
    private static final String POSTGRES = "jdbc:postgresql:";
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
                throw unsupported(option);
            }
            return embedded(parent, String.valueOf(file.getFileName()), address.substring(end));
        }
        if (option.startsWith("jdbc:h2:") && !option.startsWith(H2_MEMORY)) {
            // A server or a bare path would be shared without a lease: two runs could publish at once.
            throw unsupported(option);
        }
        if (option.startsWith(POSTGRES)) {
            int end = option.indexOf('?') < 0 ? option.length() : option.indexOf('?');
            if (option.substring(0, end).contains("@")) {
                // As libpq would have it; the driver would take the password for the name of a server.
                throw unsupported(option);
            }
            return new StoreLocation(option.substring(0, end), option.substring(end), null, null);
        }
        return new StoreLocation(option, "", null, null);
    }

    private static StoreFault unsupported(String option) {
        return new StoreFault(StoreFault.Kind.UNSUPPORTED, withoutSecrets(option), null);
    }

    private static String withoutSecrets(String address) {
        return address.replaceFirst("[;?].*", "").replaceFirst("//[^/]*@", "//");
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

    boolean postgres() {
        return url.startsWith(POSTGRES);
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
        return folder == null ? withoutSecrets(url) : folder.toString();
    }

    /** Without the password that may stand in the options. */
    @Override
    public String toString() {
        return shown();
    }
}
