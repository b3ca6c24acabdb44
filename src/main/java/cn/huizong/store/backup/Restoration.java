package cn.huizong.store.backup;

import cn.huizong.store.EmptyStore;
import cn.huizong.store.Lease;
import cn.huizong.store.StoreFault;
import cn.huizong.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Brings a backup into an empty store. All hashes are checked before the store is touched; what came to lie there is read back and
 * compared, and the audit log gone through, before any of it counts.
 */
public final class Restoration {

    /** Spring Batch takes its numbers from these. */
    static final Map<String, List<String>> SEQUENCES = new TreeMap<>(Map.of(
            "batch_job_instance_seq", List.of("batch_job_instance", "job_instance_id"),
            "batch_job_execution_seq", List.of("batch_job_execution", "job_execution_id"),
            "batch_step_execution_seq", List.of("batch_step_execution", "step_execution_id")));

    /** Filled when its table is made. */
    private static final String LOCKS = "locks";

    private static final int TOGETHER = 100;

    /** Migration of the first program that made backups. */
    private static final int OLDEST = 7;

    /** States of SQL by which a database refuses a value or a row. */
    private static final String DATA_OR_CONSTRAINT = "2[23].*";

    private final BackupFile backup;
    private final String place;

    private Restoration(BackupFile backup, String place) {
        this.backup = backup;
        this.place = place;
    }

    /**
     * @param lease takes the lease of the place
     * @throws BackupFault when it cannot be done
     * @throws StoreFault when the place does not let itself be used
     */
    public static BackupContent into(StoreLocation location, Path file, Supplier<Lease> lease) throws IOException {
        try (BackupFile backup = BackupFile.open(file)) {
            backup.verify();
            BackupContent content = backup.content();
            if (content.schema() < OLDEST) {
                throw new BackupFault(BackupFault.Kind.UNREADABLE, BackupContent.NAME, null);
            }
            Restoration restoration = new Restoration(backup, location.shown());
            boolean filled;
            try {
                filled = EmptyStore.fill(location, content.schema(), lease, restoration::fill);
            } catch (StoreFault fault) {
                throw fault.kind() == StoreFault.Kind.NEWER
                        ? new BackupFault(BackupFault.Kind.NEWER, file.toString(), fault)
                        : fault;
            }
            if (!filled) {
                throw new BackupFault(BackupFault.Kind.OCCUPIED, location.shown(), null);
            }
            return content;
        }
    }

    private void fill(Connection connection) throws SQLException, IOException {
        List<StoredTable> tables = StoredTable.in(connection);
        Map<String, BackupPart> parts = parts(tables);
        List<StoredTable> ordered = StoredTable.inOrderOfReference(tables);
        requireEmpty(connection, ordered);
        Map<String, RowSum> sums = new HashMap<>();
        for (StoredTable table : ordered) {
            sums.put(table.name(), load(connection, table, Objects.requireNonNull(parts.get(table.part()))));
        }
        for (Map.Entry<String, List<String>> sequence : SEQUENCES.entrySet()) {
            goOn(connection, sequence.getKey(), sequence.getValue());
        }
        for (StoredTable table : tables) {
            RowSum found = new RowSum();
            boolean postgres =
                    !connection.getMetaData().getDatabaseProductName().equals("H2");
            Snapshot.rows(connection, postgres, table, found::add);
            if (!found.sameAs(Objects.requireNonNull(sums.get(table.name())))) {
                throw new BackupFault(BackupFault.Kind.DIFFERENT, table.part(), null);
            }
        }
        if (!BackupWriter.audit(connection).equals(backup.content().audit())) {
            throw new BackupFault(BackupFault.Kind.DIFFERENT, "audit", null);
        }
    }

    private Map<String, BackupPart> parts(List<StoredTable> tables) {
        Map<String, BackupPart> parts = new TreeMap<>();
        backup.content().parts().forEach(part -> parts.put(part.name(), part));
        List<String> expected = tables.stream().map(StoredTable::part).toList();
        if (!List.copyOf(parts.keySet()).equals(expected.stream().sorted().toList())) {
            throw new BackupFault(BackupFault.Kind.UNREADABLE, BackupContent.NAME, null);
        }
        return parts;
    }

    private void requireEmpty(Connection connection, List<StoredTable> tables) throws SQLException {
        List<StoredTable> children = new ArrayList<>(tables);
        Collections.reverse(children);
        try (Statement statement = connection.createStatement()) {
            for (StoredTable table : children) {
                if (table.name().equals(LOCKS)) {
                    statement.executeUpdate("delete from " + LOCKS);
                    continue;
                }
                try (ResultSet rows = statement.executeQuery("select 1 from " + table.name())) {
                    if (rows.next()) {
                        throw new BackupFault(BackupFault.Kind.OCCUPIED, place, null);
                    }
                }
            }
        }
    }

    private RowSum load(Connection connection, StoredTable table, BackupPart part) throws SQLException, IOException {
        RowSum sum = new RowSum();
        String headings = RowLine.of(new ArrayList<>(table.columns().keySet()));
        try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
            boolean[] begun = new boolean[1];
            backup.read(part, line -> {
                if (begun[0]) {
                    add(insert, table, line);
                    sum.add(line);
                    if (sum.rows() % (table.holdsBytes() ? 1 : TOGETHER) == 0) {
                        insert.executeBatch();
                    }
                } else if (!line.equals(headings)) {
                    throw new BackupFault(BackupFault.Kind.UNREADABLE, part.name(), null);
                }
                begun[0] = true;
            });
            insert.executeBatch();
            return sum;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new BackupFault(BackupFault.Kind.UNREADABLE, part.name(), unreadable);
        } catch (SQLException refused) {
            if (String.valueOf(refused.getSQLState()).matches(DATA_OR_CONSTRAINT)) {
                throw new BackupFault(BackupFault.Kind.UNREADABLE, part.name(), refused);
            }
            throw refused;
        }
    }

    private static void add(PreparedStatement insert, StoredTable table, String line) throws SQLException {
        List<@org.jspecify.annotations.Nullable String> values = RowLine.values(line);
        List<ColumnKind> kinds = List.copyOf(table.columns().values());
        if (values.size() != kinds.size()) {
            throw new IllegalArgumentException(values.size() + " values for " + kinds.size() + " columns");
        }
        for (int i = 0; i < kinds.size(); i++) {
            kinds.get(i).bind(insert, i + 1, values.get(i));
        }
        insert.addBatch();
    }

    /** The next number is one that no row has. */
    private static void goOn(Connection connection, String sequence, List<String> column) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long next;
            try (ResultSet last =
                    statement.executeQuery("select coalesce(max(" + column.get(1) + "), 0) from " + column.get(0))) {
                last.next();
                next = last.getLong(1) + 1;
            }
            statement.execute("alter sequence " + sequence + " restart with " + next);
        }
    }
}
