package cn.huizong.reconcile;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.DueDays;
import cn.huizong.catalogue.ExpectedReturn;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.ReturnKey;
import cn.huizong.reconcile.version.Settled;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is expected against what came: returns missing, handed in late, or on a form that has expired. */
final class Completeness {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Catalogue catalogue;
    private final JobDefinition job;
    private final ReferencePeriod period;
    private final DueDays dueDays;
    private final LocalDate today;

    /** @param extended days to which returns were put off */
    Completeness(
            Catalogue catalogue,
            JobDefinition job,
            ReferencePeriod period,
            Instant asOf,
            Map<ExpectedReturn, LocalDate> extended) {
        this.catalogue = catalogue;
        this.job = job;
        this.period = period;
        this.dueDays = DueDays.of(job, period, extended);
        this.today = asOf.atZone(SHANGHAI).toLocalDate();
    }

    /** Expected and not handed in at all, in the order of forms and units; what came and cannot be used is not missing. */
    List<ExpectedReturn> missing(List<Settled> settled) {
        Set<ReturnKey> came = settled.stream().map(Settled::key).collect(Collectors.toSet());
        return catalogue.expectedReturns(job, period).stream()
                .filter(expected -> !came.contains(new ReturnKey(expected.form(), expected.unit(), period)))
                .toList();
    }

    Anomaly missing(ExpectedReturn expected) {
        LocalDate due = dueDays.of(expected);
        String what = catalogue.units().nameOf(expected.unit()) + "未报送" + period.chinese() + title(expected.form());
        return AnomalyBuilder.of(FindingCode.MISSING_RETURN)
                .about(new ReturnKey(expected.form(), expected.unit(), period))
                .message(what + "；应于" + chinese(due) + "前报送，" + lateness(due))
                .suggestion("请尽快报送；确无此项业务的，也要逐项填0或“不适用”后报送")
                .build();
    }

    private String lateness(LocalDate due) {
        long days = ChronoUnit.DAYS.between(due, today);
        return days > 0 ? "截至" + chinese(today) + "已逾期" + days + "天" : "截至" + chinese(today) + "尚未到期";
    }

    /** By the date of the first version that was complete: whoever corrects what he handed in on time is not late. */
    Optional<Anomaly> late(Settled settled) {
        ObservedReturn used = settled.used();
        LocalDate filedOn = settled.completeSince();
        LocalDate due = dueDays.of(
                new ExpectedReturn(settled.key().form(), settled.key().unit()));
        if (used == null || filedOn == null || !filedOn.isAfter(due)) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(due, filedOn);
        return Optional.of(AnomalyBuilder.of(FindingCode.LATE_RETURN)
                .about(used.key())
                .value(filedOn.toString())
                .expected(due.toString())
                .at(new Provenance(used.source(), "", ""))
                .message("报出日期" + chinese(filedOn) + "，晚于应报日期" + chinese(due) + "，逾期" + days + "天")
                .suggestion("请按时报送；报出日期填错的，更正后重新报送")
                .build());
    }

    /** Part by part: some may be filled in on another edition of the form. */
    Stream<Anomaly> expired(Settled settled) {
        return settled.parts().stream().flatMap(part -> expired(part).stream()).distinct();
    }

    private Optional<Anomaly> expired(ObservedReturn part) {
        Optional<Form> form = edition(part);
        Optional<LocalDate> until = form.flatMap(found -> Optional.ofNullable(found.validUntil()));
        return until.filter(last -> last.isBefore(period.end()))
                .map(last -> AnomalyBuilder.of(FindingCode.FORM_EXPIRED)
                        .about(part.key())
                        .value(last.toString())
                        .expected(period.end().toString())
                        .at(new Provenance(part.source(), "", ""))
                        .message(title(part.key().form()) + "有效期至" + chinese(last) + "，早于报告期末" + chinese(period.end()))
                        .suggestion("换用有效的报表重新报送；经批准延期使用的，写明批准文号")
                        .build());
    }

    private Optional<Form> edition(ObservedReturn part) {
        return catalogue.forms().stream()
                .filter(form -> form.code().equals(part.key().form()) && form.edition() == part.edition())
                .findFirst()
                .or(() -> catalogue.form(part.key().form(), period));
    }

    private String title(String form) {
        return catalogue
                        .form(form, period)
                        .map(found -> "《" + found.title() + "》")
                        .orElse("")
                + "（" + form + "）";
    }

    private static String chinese(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
