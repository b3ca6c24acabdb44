package cn.huizong.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of one release in every table that tells of it. */
final class ReleaseRows {

    private static final List<String> RELEASE = List.of("job", "period", "release_number");

    private final JdbcTemplate jdbc;
    private final StoredRelease release;

    ReleaseRows(JdbcTemplate jdbc, StoredRelease release) {
        this.jdbc = jdbc;
        this.release = release;
    }

    void insert(ReleaseContent content) {
        insertRelease();
        rows("release_files", List.of("receipt", "arrival_rank", "listed"), content.files(), (file, position) ->
                new Object[] {file.receipt().id(), file.arrivalRank(), file.listed()});
        insertReturns(content);
        rows(
                "release_history",
                List.of("earlier_period", "earlier_number"),
                content.history().entrySet(),
                (entry, position) -> new Object[] {entry.getKey().toString(), entry.getValue()});
        rows(
                "release_values",
                positioned(ValueColumns.NAMES),
                content.values().all(),
                (value, position) -> Tables.row(new Object[] {position}, ValueColumns.of(value)));
        rows(
                "release_anomalies",
                positioned(AnomalyColumns.NAMES),
                content.anomalies(),
                (anomaly, position) -> Tables.row(new Object[] {position}, AnomalyColumns.of(anomaly)));
    }

    private void insertRelease() {
        jdbc.update(
                Tables.insert(
                        "releases",
                        List.of(
                                "job",
                                "period",
                                "number",
                                "state",
                                "fingerprint",
                                "catalogue",
                                "reader",
                                "program",
                                "as_of",
                                "manifest_sha256",
                                "counts",
                                "run",
                                "published_at")),
                release.job(),
                release.period().toString(),
                release.number(),
                release.state(),
                release.fingerprint(),
                release.catalogue(),
                release.reader(),
                release.program(),
                release.asOf().toString(),
                release.manifest(),
                release.counts(),
                release.run(),
                OffsetDateTime.ofInstant(release.publishedAt(), ZoneOffset.UTC));
    }

    private void insertReturns(ReleaseContent content) {
        Map<String, Long> receipts = new HashMap<>();
        content.files()
                .forEach(file -> receipts.put(
                        file.receipt().path() + "\n" + file.receipt().sha256(),
                        file.receipt().id()));
        rows(
                "release_returns",
                List.of("form", "unit", "return_period", "receipt", "sheet", "version"),
                content.accepted(),
                (filed, position) -> new Object[] {
                    filed.key().form(),
                    filed.key().unit(),
                    filed.key().period().toString(),
                    receipts.get(filed.source().file() + "\n" + filed.source().sha256()),
                    Texts.storable(filed.source().sheet()),
                    filed.version()
                });
    }

    private <T> void rows(
            String table, List<String> columns, Collection<T> content, BiFunction<T, Integer, Object[]> row) {
        List<Object[]> rows = new ArrayList<>(content.size());
        int position = 0;
        for (T entry : content) {
            rows.add(Tables.row(
                    new Object[] {release.job(), release.period().toString(), release.number()},
                    row.apply(entry, ++position)));
        }
        jdbc.batchUpdate(Tables.insert(table, Tables.join(RELEASE, columns)), rows);
    }

    private static List<String> positioned(List<String> columns) {
        return Tables.join(List.of("position"), columns);
    }
}
