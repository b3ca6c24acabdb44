package cn.huizong.store;

import cn.huizong.catalogue.ReferencePeriod;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who approved which release, and the correction notices that came of it. Only ever added to. */
public final class Approvals {

    private static final int PART = 1 << 20;

    private final JdbcTemplate jdbc;

    Approvals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a job and period, by release. */
    public List<Approval> of(String job, ReferencePeriod period) {
        return jdbc.query(
                "select * from approvals where job = ? and period = ? order by release_number",
                (row, number) -> read(row),
                job,
                period.toString());
    }

    public Optional<Approval> find(StoredRelease release) {
        return of(release.job(), release.period()).stream()
                .filter(approval -> approval.number() == release.number())
                .findFirst();
    }

    /**
     * Books an approval and the files of its correction notice; must run in a transaction of its own, so that both are there or neither.
     *
     * @throws AlreadyApproved when another was first, with this release or with another one of the period
     */
    public void add(Approval approval, Map<String, byte[]> notice) {
        String period = approval.period().toString();
        requireTheLatest(approval, period);
        try {
            jdbc.update(
                    Tables.insert(
                            "approvals",
                            List.of(
                                    "job",
                                    "period",
                                    "release_number",
                                    "approved_by",
                                    "approved_at",
                                    "reason",
                                    "manifest_sha256",
                                    "supersedes")),
                    approval.job(),
                    period,
                    approval.number(),
                    Texts.storable(approval.by()),
                    OffsetDateTime.ofInstant(approval.at(), ZoneOffset.UTC),
                    Texts.storable(approval.reason()),
                    approval.manifest(),
                    approval.supersedes());
        } catch (DuplicateKeyException taken) {
            throw new AlreadyApproved(taken);
        }
        String insert = Tables.insert(
                "correction_files", List.of("job", "period", "release_number", "name", "part", "content"));
        notice.forEach((name, content) -> {
            for (int part = 0; part == 0 || part * PART < content.length; part++) {
                byte[] bytes = Arrays.copyOfRange(content, part * PART, Math.min(content.length, (part + 1) * PART));
                jdbc.update(insert, approval.job(), period, approval.number(), name, part, bytes);
            }
        });
    }

    /** Whoever approves another release of the period waits here, and then finds that he was overtaken. */
    private void requireTheLatest(Approval approval, String period) {
        jdbc.queryForList(
                "select number from releases where job = ? and period = ? order by number for update",
                approval.job(),
                period);
        int latest = of(approval.job(), approval.period()).stream()
                .mapToInt(Approval::number)
                .max()
                .orElse(0);
        if (latest != approval.supersedes() && latest != approval.number()) {
            throw new AlreadyApproved(
                    new IllegalStateException("release " + latest + " of the period was approved meanwhile"));
        }
    }

    /** The files of the notice that came with an approval, by name; none where nothing was to be corrected. */
    public Map<String, byte[]> notice(Approval approval) {
        Map<String, ByteArrayOutputStream> files = new TreeMap<>();
        jdbc.query(
                "select name, content from correction_files where job = ? and period = ? and release_number = ?"
                        + " order by part",
                row -> {
                    files.computeIfAbsent(row.getString(1), none -> new ByteArrayOutputStream())
                            .writeBytes(row.getBytes(2));
                },
                approval.job(),
                approval.period().toString(),
                approval.number());
        Map<String, byte[]> notice = new LinkedHashMap<>();
        files.forEach((name, content) -> notice.put(name, content.toByteArray()));
        return notice;
    }

    private static Approval read(ResultSet row) throws SQLException {
        return new Approval(
                row.getString("job"),
                ReferencePeriod.parse(row.getString("period")).orElseThrow(),
                row.getInt("release_number"),
                row.getString("approved_by"),
                row.getObject("approved_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getString("manifest_sha256"),
                row.getInt("supersedes"));
    }
}
