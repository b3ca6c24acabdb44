package cn.huizong.store;

import cn.huizong.catalogue.ExpectedReturn;
import cn.huizong.catalogue.ReferencePeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Due days that were put off. Only ever added to. */
public final class Extensions {

    private final JdbcClient jdbc;

    Extensions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they were granted. */
    public List<Extension> of(String job, ReferencePeriod period) {
        return jdbc
                .sql("select * from extensions where job = ? and period = ?")
                .params(job, period.toString())
                .query((row, index) -> new Extension(
                        row.getString("unit"),
                        row.getString("form"),
                        row.getInt("number"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("reason"),
                        row.getString("granted_by"),
                        row.getObject("granted_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .sorted(Comparator.comparing(Extension::grantedAt).thenComparingInt(Extension::number))
                .toList();
    }

    /** The days that hold: of several extensions of a return the last one. */
    public Map<ExpectedReturn, LocalDate> dueDays(String job, ReferencePeriod period) {
        Map<ExpectedReturn, LocalDate> days = new HashMap<>();
        of(job, period)
                .forEach(extension ->
                        days.put(new ExpectedReturn(extension.form(), extension.unit()), extension.dueOn()));
        return days;
    }

    /** In a transaction. */
    public void grant(
            String job,
            ReferencePeriod period,
            String unit,
            String form,
            LocalDate dueOn,
            String reason,
            String by,
            Instant now) {
        LockRow.SUBMISSIONS.hold(jdbc);
        int number = (int) of(job, period).stream()
                        .filter(each -> each.unit().equals(unit) && each.form().equals(form))
                        .count()
                + 1;
        jdbc.sql("insert into extensions (job, period, unit, form, number, due_on, reason, granted_by, granted_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(job, period.toString(), unit, form, number, dueOn, Texts.storable(reason), by)
                .param(OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }
}
