package cn.huizong.store;

import cn.huizong.observation.FiledPart;
import cn.huizong.observation.ObservedReturn;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
                positioned(Tables.join(AnomalyColumns.NAMES, AnswerColumns.REPLY)),
                content.anomalies(),
                (anomaly, position) -> Tables.row(
                        new Object[] {position}, Tables.row(AnomalyColumns.of(anomaly), AnswerColumns.reply(anomaly))));
        new Answers(jdbc).add(release, content.answers());
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
                List.of("form", "unit", "return_period", "version", "position", "receipt", "part"),
                content.accepted().stream().flatMap(ReleaseRows::parts).toList(),
                (place, position) -> {
                    ObservedReturn filed = place.filed();
                    FiledPart part = filed.parts().get(place.position());
                    return new Object[] {
                        filed.key().form(),
                        filed.key().unit(),
                        filed.key().period().toString(),
                        filed.version(),
                        place.position() + 1,
                        receipts.get(part.source().file() + "\n" + part.source().sha256()),
                        part.number()
                    };
                });
    }

    /** Where a part stands among those its return is joined from. */
    private record Place(ObservedReturn filed, int position) {}

    private static Stream<Place> parts(ObservedReturn filed) {
        return IntStream.range(0, filed.parts().size()).mapToObj(position -> new Place(filed, position));
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
