package cn.huizong.store.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.h2.engine.Constants;
import org.jspecify.annotations.Nullable;

/** A connection that sees a store as it was at one moment, row by row, whatever others do meanwhile. */
final class Snapshot implements AutoCloseable {

    private static final int FETCHED = 500;
    private static final int FETCHED_WITH_BYTES = 8;

    private final Connection connection;
    private final boolean postgres;
    private final int isolation;

    Snapshot(Connection connection) throws SQLException {
        this.connection = connection;
        this.postgres = !connection.getMetaData().getDatabaseProductName().equals("H2");
        this.isolation = connection.getTransactionIsolation();
        connection.setAutoCommit(false);
        if (postgres) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        } else {
            connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
            lazily(true);
        }
    }

    /** Otherwise H2 would hold a whole table in memory before it gives the first row. */
    private void lazily(boolean lazily) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set lazy_query_execution " + lazily);
        }
    }

    Connection connection() {
        return connection;
    }

    List<StoredTable> tables() throws SQLException {
        return StoredTable.in(connection);
    }

    void rows(StoredTable table, Consumer<String> line) throws SQLException {
        rows(connection, postgres, table, line);
    }

    /** Every row of a table in the order of its key. */
    static void rows(Connection connection, boolean postgres, StoredTable table, Consumer<String> line)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(table.holdsBytes() ? FETCHED_WITH_BYTES : FETCHED);
            try (ResultSet rows = statement.executeQuery(table.select(postgres))) {
                List<ColumnKind> kinds = List.copyOf(table.columns().values());
                while (rows.next()) {
                    List<@Nullable String> values = new ArrayList<>(kinds.size());
                    for (int i = 0; i < kinds.size(); i++) {
                        values.add(kinds.get(i).read(rows, i + 1));
                    }
                    line.accept(RowLine.of(values));
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        if (!postgres) {
            lazily(false);
        }
        connection.setTransactionIsolation(isolation);
        connection.setAutoCommit(true);
    }
}
