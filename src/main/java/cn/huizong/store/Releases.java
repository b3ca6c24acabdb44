package cn.huizong.store;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.aggregate.IndicatorValues;
import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was published. Only ever added to. */
public final class Releases {

    private final JdbcTemplate jdbc;

    Releases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Books a release with all it stands on; must run in a transaction. */
    public void add(StoredRelease release, ReleaseContent content) {
        new ReleaseRows(jdbc, release).insert(content);
    }

    public Optional<StoredRelease> latest(String job, ReferencePeriod period) {
        return jdbc
                .query(
                        "select * from releases where job = ? and period = ? order by number desc fetch first 1 row only",
                        (row, number) -> read(row),
                        job,
                        period.toString())
                .stream()
                .findFirst();
    }

    /** The latest release of each of these periods that has one, in their order. */
    public List<StoredRelease> latest(String job, List<ReferencePeriod> periods) {
        return periods.stream().flatMap(period -> latest(job, period).stream()).toList();
    }

    /** The latest release of every period that has one, in the order of time. */
    public List<StoredRelease> latest(String job) {
        return jdbc
                .query(
                        "select * from releases r where job = ? and number ="
                                + " (select max(n.number) from releases n where n.job = r.job and n.period = r.period)",
                        (row, number) -> read(row),
                        job)
                .stream()
                .sorted(Comparator.comparing(StoredRelease::period))
                .toList();
    }

    public Optional<StoredRelease> find(String job, ReferencePeriod period, int number) {
        return all(job, period).stream()
                .filter(release -> release.number() == number)
                .findFirst();
    }

    /** Every release of a job and period, the first one first. */
    public List<StoredRelease> all(String job, ReferencePeriod period) {
        return jdbc.query(
                "select * from releases where job = ? and period = ? order by number",
                (row, number) -> read(row),
                job,
                period.toString());
    }

    /** Every release of a job, by period in the order of time, the first one first. */
    public List<StoredRelease> all(String job) {
        return jdbc.query("select * from releases where job = ?", (row, number) -> read(row), job).stream()
                .sorted(Comparator.comparing(StoredRelease::period).thenComparing(StoredRelease::number))
                .toList();
    }

    /** The nearest earlier release of the same period that is in this store: a number may be missing, or be that of another store. */
    public Optional<StoredRelease> before(StoredRelease release) {
        return all(release.job(), release.period()).stream()
                .filter(other -> other.number() < release.number())
                .reduce((earlier, later) -> later);
    }

    /** One figure as a release published it. */
    public Optional<IndicatorValue> value(StoredRelease release, String indicator, String area) {
        return jdbc
                .query(
                        "select * from release_values where job = ? and period = ? and release_number = ?"
                                + " and indicator = ? and area = ?",
                        (row, number) -> ValueColumns.read(row, release.period()),
                        release.job(),
                        release.period().toString(),
                        release.number(),
                        indicator,
                        area)
                .stream()
                .findFirst();
    }

    public IndicatorValues values(StoredRelease release) {
        List<IndicatorValue> values = jdbc.query(
                "select * from release_values where job = ? and period = ? and release_number = ? order by position",
                (row, number) -> ValueColumns.read(row, release.period()),
                key(release));
        Set<String> areas = new LinkedHashSet<>();
        values.forEach(value -> areas.add(value.area()));
        return new IndicatorValues(List.copyOf(areas), values);
    }

    public List<Anomaly> anomalies(StoredRelease release) {
        PublishedReplies replies = PublishedReplies.of(new Answers(jdbc), release);
        return jdbc.query(
                "select * from release_anomalies where job = ? and period = ? and release_number = ? order by position",
                (row, number) -> AnomalyColumns.read(row, AnswerColumns.grounds(row), replies.read(row)),
                key(release));
    }

    /** The files it stands on, in the order of arrival. */
    public List<ReleaseContent.ReleaseFile> files(StoredRelease release) {
        return jdbc.query(
                "select r.id, r.path, r.sha256, r.booking, f.arrival_rank, f.listed"
                        + " from release_files f join receipts r on r.id = f.receipt"
                        + " where f.job = ? and f.period = ? and f.release_number = ? order by r.id",
                (row, number) -> new ReleaseContent.ReleaseFile(
                        new FiledReceipt(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)),
                        row.getInt(5),
                        row.getBoolean(6)),
                key(release));
    }

    /** The returns its figures come from, with their version; statuses as they were read, before they were judged. */
    public List<ObservedReturn> accepted(StoredRelease release) {
        SharedStrings strings = new SharedStrings();
        Map<ReturnKey, List<ObservedReturn>> parts = new LinkedHashMap<>();
        jdbc.query(
                "select p.*, a.version, r.path, r.sha256, r.booking, f.arrival_rank from release_returns a"
                        + " join release_files f on f.job = a.job and f.period = a.period"
                        + " and f.release_number = a.release_number and f.receipt = a.receipt"
                        + " join receipts r on r.id = a.receipt"
                        + " join filed_parts p on p.receipt = a.receipt and p.reader = ? and p.number = a.part"
                        + " where a.job = ? and a.period = ? and a.release_number = ? and p.observations is not null"
                        + " order by a.position",
                row -> {
                    ObservedReturn part = part(row, strings);
                    parts.computeIfAbsent(part.key(), key -> new ArrayList<>()).add(part);
                },
                release.reader(),
                release.job(),
                release.period().toString(),
                release.number());
        return parts.values().stream()
                .map(ObservedReturn::joined)
                .sorted(Comparator.comparing(ObservedReturn::key, TextOrder.OF_KEYS))
                .toList();
    }

    /** SHA-256 of every file an accepted return comes from, without reading what the returns say. */
    public Set<String> acceptedBytes(StoredRelease release) {
        return Set.copyOf(jdbc.queryForList(
                "select distinct r.sha256 from release_returns a join receipts r on r.id = a.receipt"
                        + " where a.job = ? and a.period = ? and a.release_number = ?",
                String.class,
                key(release)));
    }

    private static ObservedReturn part(ResultSet row, SharedStrings strings) throws SQLException {
        FiledReceipt receipt = new FiledReceipt(
                row.getLong("receipt"), row.getString("path"), row.getString("sha256"), row.getLong("booking"));
        ObservedReturn filed =
                PartColumns.read(row, receipt, Map.of(), Map.of(), strings).observed();
        return Objects.requireNonNull(filed)
                .withReceipt(row.getInt("arrival_rank"))
                .withVersion(row.getInt("version"));
    }

    /** The earlier releases it was compared with, by period. */
    public Map<ReferencePeriod, Integer> history(StoredRelease release) {
        Map<ReferencePeriod, Integer> history = new TreeMap<>();
        jdbc.query(
                "select earlier_period, earlier_number from release_history"
                        + " where job = ? and period = ? and release_number = ?",
                row -> {
                    history.put(ReferencePeriod.parse(row.getString(1)).orElseThrow(), row.getInt(2));
                },
                key(release));
        return history;
    }

    private static Object[] key(StoredRelease release) {
        return new Object[] {release.job(), release.period().toString(), release.number()};
    }

    private static StoredRelease read(ResultSet row) throws SQLException {
        return new StoredRelease(
                row.getString("job"),
                ReferencePeriod.parse(row.getString("period")).orElseThrow(),
                row.getInt("number"),
                row.getString("state").equals("final"),
                row.getString("fingerprint"),
                row.getString("catalogue"),
                row.getString("reader"),
                row.getString("program"),
                Instant.parse(row.getString("as_of")),
                row.getString("manifest_sha256"),
                row.getString("counts"),
                row.getLong("run"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
