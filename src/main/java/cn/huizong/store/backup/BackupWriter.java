package cn.huizong.store.backup;

import cn.huizong.store.Store;
import cn.huizong.store.audit.AuditCheck;
import cn.huizong.store.audit.AuditLog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes a store as it is at one moment into one zip. The same store gives the same bytes. */
public final class BackupWriter {

    /** The first a zip can tell. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    private BackupWriter(ZipOutputStream zip) {
        this.zip = zip;
    }

    /** @param out stays open */
    public static BackupContent write(Store store, OutputStream out) throws IOException {
        try (Connection connection = store.dataSource().getConnection();
                Snapshot snapshot = new Snapshot(connection)) {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            BackupContent content = new BackupWriter(zip).write(store.schema(), snapshot);
            zip.finish();
            return content;
        } catch (SQLException failed) {
            throw new UncategorizedSQLException("backup", null, failed);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private BackupContent write(int schema, Snapshot snapshot) throws SQLException, IOException {
        AuditCheck audit = audit(snapshot.connection());
        List<BackupPart> parts = new ArrayList<>();
        for (StoredTable table : snapshot.tables()) {
            parts.add(part(table, snapshot));
        }
        BackupContent content = new BackupContent(schema, audit, parts);
        zip.putNextEntry(entry(BackupContent.NAME));
        zip.write(content.manifest().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        return content;
    }

    static AuditCheck audit(Connection connection) {
        return new AuditLog(JdbcClient.create(new SingleConnectionDataSource(connection, true))).check();
    }

    private BackupPart part(StoredTable table, Snapshot snapshot) throws SQLException, IOException {
        MessageDigest digest = Digests.sha256();
        long[] counted = new long[2];
        zip.putNextEntry(entry(table.part()));
        line(RowLine.of(new ArrayList<>(table.columns().keySet())), digest, counted);
        snapshot.rows(table, row -> line(row, digest, counted));
        zip.closeEntry();
        return new BackupPart(
                table.part(), counted[0] - 1, counted[1], HexFormat.of().formatHex(digest.digest()));
    }

    private void line(String line, MessageDigest digest, long[] counted) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        counted[0]++;
        counted[1] += bytes.length;
        try {
            zip.write(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }
}
