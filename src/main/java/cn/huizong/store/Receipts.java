package cn.huizong.store;

import cn.huizong.catalogue.ReferencePeriod;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

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
        return where("", job, period);
    }

    /** What was handed in and not given back, in the order of arrival. */
    public List<FiledReceipt> inForce(String job, ReferencePeriod period) {
        return where(
                " and not exists (select 1 from submissions s where s.receipt = receipts.id and s.state = 'returned')",
                job,
                period);
    }

    private List<FiledReceipt> where(String more, String job, ReferencePeriod period) {
        return jdbc.query(
                "select id, path, sha256, booking from receipts where job = ? and period = ?" + more + " order by id",
                (row, number) -> new FiledReceipt(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)),
                job,
                period.toString());
    }

    /**
     * Books new files in the order given; must run in a transaction, so that the files of an inbox arrive together.
     *
     * @param run that found them, null for what was handed in on a page
     * @param earlier by bytes, the booking they came with, for files that lie beside another with the same bytes: a copy is
     *     no new arrival
     */
    public void add(
            String job,
            ReferencePeriod period,
            @Nullable Long run,
            Instant when,
            List<Arrival> arrivals,
            Map<String, Long> earlier) {
        LockRow.RECEIPTS.hold(JdbcClient.create(jdbc));
        long[] id = {last("id")};
        long booking = last("booking") + 1;
        OffsetDateTime received = OffsetDateTime.ofInstant(when, ZoneOffset.UTC);
        jdbc.batchUpdate(
                "insert into receipts (id, job, period, path, sha256, arrival, received_at, booking)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                arrivals.stream()
                        .map(arrival -> new Object[] {
                            ++id[0],
                            job,
                            period.toString(),
                            arrival.path(),
                            arrival.sha256(),
                            run,
                            received,
                            earlier.getOrDefault(arrival.sha256(), booking)
                        })
                        .toList());
    }

    /** The receipt of a file that was booked. */
    public long idOf(String job, ReferencePeriod period, Arrival arrival) {
        Long id = jdbc.queryForObject(
                "select id from receipts where job = ? and period = ? and path = ? and sha256 = ?",
                Long.class,
                job,
                period.toString(),
                arrival.path(),
                arrival.sha256());
        return Objects.requireNonNull(id);
    }

    private long last(String column) {
        Long last = jdbc.queryForObject("select coalesce(max(" + column + "), 0) from receipts", Long.class);
        return last == null ? 0 : last;
    }
}
