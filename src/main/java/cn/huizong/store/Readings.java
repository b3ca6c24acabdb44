package cn.huizong.store;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.WrittenAnswer;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.normalise.NormalisedReturn;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * What was read in the files of receipts. A reading belongs to a receipt and a reader: the catalogue and program it was made
 * with; under another one the original is read again and the earlier reading stays.
 */
public final class Readings {

    private final JdbcTemplate jdbc;

    Readings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The receipts that this reader has read. */
    public Set<Long> read(String reader) {
        return new HashSet<>(jdbc.queryForList("select receipt from readings where reader = ?", Long.class, reader));
    }

    /** Keeps readings; must run in a transaction, so that a file is there with all its parts or not at all. */
    public void keep(List<? extends PackedReading> readings, Instant when) {
        OffsetDateTime readAt = OffsetDateTime.ofInstant(when, ZoneOffset.UTC);
        List<Object[]> files = new ArrayList<>();
        List<Object[]> parts = new ArrayList<>();
        List<Object[]> findings = new ArrayList<>();
        List<Object[]> answers = new ArrayList<>();
        for (PackedReading reading : readings) {
            files.add(new Object[] {reading.receipt(), reading.reader(), readAt});
            parts.addAll(reading.parts());
            findings.addAll(reading.findings());
            answers.addAll(reading.answers());
        }
        jdbc.batchUpdate("insert into readings (receipt, reader, read_at) values (?, ?, ?)", files);
        jdbc.batchUpdate(Tables.insert("filed_parts", PartColumns.NAMES), parts);
        jdbc.batchUpdate(Tables.insert("findings", PackedReading.FINDING_COLUMNS), findings);
        jdbc.batchUpdate(Tables.insert("written_answers", PackedReading.ANSWER_COLUMNS), answers);
    }

    /** The readings of receipts by a reader, in the order of the receipts; those never read are left out. */
    public List<StoredReading> of(List<FiledReceipt> receipts, String reader) {
        Map<Long, FiledReceipt> wanted = new HashMap<>();
        receipts.forEach(receipt -> wanted.put(receipt.id(), receipt));
        Map<PartColumns.Place, List<Anomaly>> findings = findings(wanted, reader);
        Map<PartColumns.Place, List<WrittenAnswer>> answers = answers(wanted, reader);
        Map<Long, List<NormalisedReturn>> parts = new HashMap<>();
        SharedStrings strings = new SharedStrings();
        jdbc.query(
                "select * from filed_parts where receipt between ? and ? and reader = ? order by receipt, number",
                row -> {
                    FiledReceipt receipt = wanted.get(row.getLong("receipt"));
                    if (receipt != null) {
                        parts.computeIfAbsent(receipt.id(), id -> new ArrayList<>())
                                .add(PartColumns.read(row, receipt, findings, answers, strings));
                    }
                },
                first(wanted),
                last(wanted),
                reader);
        Set<Long> read = read(reader);
        return receipts.stream()
                .filter(receipt -> read.contains(receipt.id()))
                .map(receipt -> new StoredReading(receipt, parts.getOrDefault(receipt.id(), List.of())))
                .toList();
    }

    /** A part of a file that some reader accepted, this one or an earlier one, as this return. */
    public record AcceptedPart(FiledReceipt receipt, int number, ReturnKey key) {

        private static final Comparator<AcceptedPart> IN_ORDER = Comparator.comparingLong(
                        (AcceptedPart part) -> part.receipt().id())
                .thenComparingInt(AcceptedPart::number)
                .thenComparing(AcceptedPart::key, TextOrder.OF_KEYS);
    }

    /** In the order of the receipts and of their parts; one that readers took for different returns is there for each. */
    public List<AcceptedPart> everAccepted(List<FiledReceipt> receipts) {
        Map<Long, FiledReceipt> wanted = new HashMap<>();
        receipts.forEach(receipt -> wanted.put(receipt.id(), receipt));
        List<AcceptedPart> accepted = new ArrayList<>();
        jdbc.query(
                "select distinct receipt, number, form, unit, return_period from filed_parts"
                        + " where receipt between ? and ? and observations is not null",
                row -> {
                    FiledReceipt receipt = wanted.get(row.getLong(1));
                    if (receipt != null) {
                        ReferencePeriod period =
                                ReferencePeriod.parse(row.getString(5)).orElseThrow();
                        ReturnKey key = new ReturnKey(row.getString(3), row.getString(4), period);
                        accepted.add(new AcceptedPart(receipt, row.getInt(2), key));
                    }
                },
                first(wanted),
                last(wanted));
        accepted.sort(AcceptedPart.IN_ORDER);
        return accepted;
    }

    private Map<PartColumns.Place, List<Anomaly>> findings(Map<Long, FiledReceipt> wanted, String reader) {
        Map<PartColumns.Place, List<Anomaly>> findings = new HashMap<>();
        RowCallbackHandler addWanted = row -> addWanted(row, wanted, findings);
        jdbc.query(
                "select * from findings where receipt between ? and ? and reader = ? order by receipt, part, number",
                addWanted,
                first(wanted),
                last(wanted),
                reader);
        return findings;
    }

    /** Few files have any. */
    private Map<PartColumns.Place, List<WrittenAnswer>> answers(Map<Long, FiledReceipt> wanted, String reader) {
        Map<PartColumns.Place, List<WrittenAnswer>> answers = new HashMap<>();
        jdbc.query(
                "select a.*, p.sheet from written_answers a join filed_parts p"
                        + " on p.receipt = a.receipt and p.reader = a.reader and p.number = a.part"
                        + " where a.receipt between ? and ? and a.reader = ? order by a.receipt, a.part, a.number",
                row -> {
                    FiledReceipt receipt = wanted.get(row.getLong("receipt"));
                    if (receipt != null) {
                        Source source = new Source(receipt.path(), receipt.sha256(), row.getString("sheet"));
                        answers.computeIfAbsent(
                                        new PartColumns.Place(receipt.id(), row.getInt("part")),
                                        place -> new ArrayList<>())
                                .add(AnswerColumns.written(row, source));
                    }
                },
                first(wanted),
                last(wanted),
                reader);
        return answers;
    }

    private static long first(Map<Long, FiledReceipt> wanted) {
        return wanted.keySet().stream().mapToLong(id -> id).min().orElse(0);
    }

    private static long last(Map<Long, FiledReceipt> wanted) {
        return wanted.keySet().stream().mapToLong(id -> id).max().orElse(0);
    }

    private static void addWanted(
            ResultSet row, Map<Long, FiledReceipt> wanted, Map<PartColumns.Place, List<Anomaly>> findings)
            throws SQLException {
        long receipt = row.getLong("receipt");
        if (wanted.containsKey(receipt)) {
            findings.computeIfAbsent(new PartColumns.Place(receipt, row.getInt("part")), place -> new ArrayList<>())
                    .add(AnomalyColumns.read(row));
        }
    }
}
