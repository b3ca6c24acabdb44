package cn.huizong.store;

import cn.huizong.catalogue.ReferencePeriod;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who handed in what, in the order of arrival. Only ever added to. */
public final class Receipts {

    /** A file that came in: where it lies below the inbox, and its bytes. */
    public record Arrival(String path, String sha256) {}

    private final JdbcTemplate jdbc;

    Receipts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything ever handed in for a job and period, in the order of arrival. */
    public List<FiledReceipt> of(String job, ReferencePeriod period) {
        return jdbc.query(
                "select id, path, sha256, arrival from receipts where job = ? and period = ? order by id",
                (row, number) -> new FiledReceipt(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)),
                job,
                period.toString());
    }

    /** Books new files in the order given; must run in a transaction, so that the files of an inbox arrive together. */
    public void add(String job, ReferencePeriod period, long run, Instant when, List<Arrival> arrivals) {
        Long last = jdbc.queryForObject("select coalesce(max(id), 0) from receipts", Long.class);
        long[] id = {last == null ? 0 : last};
        OffsetDateTime received = OffsetDateTime.ofInstant(when, ZoneOffset.UTC);
        jdbc.batchUpdate(
                "insert into receipts (id, job, period, path, sha256, arrival, received_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                arrivals.stream()
                        .map(arrival -> new Object[] {
                            ++id[0], job, period.toString(), arrival.path(), arrival.sha256(), run, received
                        })
                        .toList());
    }
}
