package cn.huizong.store.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A table as the database describes it, so that none that is added later is forgotten.
 *
 * @param columns by name, sorted by it
 * @param key names of the columns of the primary key in their order; of all columns where there is none
 * @param parents tables whose rows its rows name
 */
record StoredTable(String name, Map<String, ColumnKind> columns, List<String> key, Set<String> parents) {

    /** What tells of the database and its processes and not of what is kept: the list of migrations, and who works right now. */
    private static final Set<String> NOT_KEPT = Set.of("flyway_schema_history", "leases");

    /** Sorted by name. */
    static List<StoredTable> in(Connection connection) throws SQLException {
        DatabaseMetaData described = connection.getMetaData();
        TreeMap<String, String> names = new TreeMap<>();
        try (ResultSet tables = described.getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                names.put(lower(name), name);
            }
        }
        names.keySet().removeAll(NOT_KEPT);
        List<StoredTable> found = new ArrayList<>();
        for (Map.Entry<String, String> name : names.entrySet()) {
            found.add(of(connection, name.getKey(), name.getValue()));
        }
        return found;
    }

    private static StoredTable of(Connection connection, String name, String asDescribed) throws SQLException {
        DatabaseMetaData described = connection.getMetaData();
        String catalog = connection.getCatalog();
        String schema = connection.getSchema();
        TreeMap<String, ColumnKind> columns = new TreeMap<>();
        try (ResultSet rows = described.getColumns(catalog, schema, literally(asDescribed, described), "%")) {
            while (rows.next()) {
                columns.put(
                        lower(rows.getString("COLUMN_NAME")),
                        ColumnKind.of(rows.getInt("DATA_TYPE"), rows.getString("TYPE_NAME")));
            }
        }
        TreeMap<Integer, String> key = new TreeMap<>();
        try (ResultSet rows = described.getPrimaryKeys(catalog, schema, asDescribed)) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), lower(rows.getString("COLUMN_NAME")));
            }
        }
        Set<String> parents = new TreeSet<>();
        try (ResultSet rows = described.getImportedKeys(catalog, schema, asDescribed)) {
            while (rows.next()) {
                parents.add(lower(rows.getString("PKTABLE_NAME")));
            }
        }
        parents.remove(name);
        return new StoredTable(
                name,
                Collections.unmodifiableMap(new LinkedHashMap<>(columns)),
                key.isEmpty() ? List.copyOf(columns.keySet()) : List.copyOf(key.values()),
                parents);
    }

    /** A name where a pattern is asked for. */
    private static String literally(String name, DatabaseMetaData described) throws SQLException {
        return name.replace("_", described.getSearchStringEscape() + "_");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Parents before those whose rows name theirs. */
    static List<StoredTable> inOrderOfReference(List<StoredTable> tables) {
        List<StoredTable> left = new ArrayList<>(tables);
        List<StoredTable> ordered = new ArrayList<>();
        Set<String> done = new TreeSet<>();
        while (!left.isEmpty()) {
            List<StoredTable> next = left.stream()
                    .filter(table -> done.containsAll(table.parents()))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables that name each other: " + left);
            }
            ordered.addAll(next);
            left.removeAll(next);
            next.forEach(table -> done.add(table.name()));
        }
        return ordered;
    }

    String part() {
        return "tables/" + name + ".tsv";
    }

    boolean holdsBytes() {
        return columns.containsValue(ColumnKind.BYTES);
    }

    /** In the order of the key by code points, whatever language the database sorts by. */
    String select(boolean postgres) {
        String order = key.stream()
                .map(column -> postgres && columns.get(column) == ColumnKind.TEXT ? column + " collate \"C\"" : column)
                .collect(Collectors.joining(", "));
        return "select " + String.join(", ", columns.keySet()) + " from " + name + " order by " + order;
    }

    String insert() {
        return "insert into " + name + " (" + String.join(", ", columns.keySet()) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }
}
