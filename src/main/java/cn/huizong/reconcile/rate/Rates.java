package cn.huizong.reconcile.rate;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.Evidence;
import cn.huizong.observation.EvidenceFinder;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Observations;
import cn.huizong.reconcile.RuleCheck;
import cn.huizong.reconcile.edit.Failure;
import cn.huizong.rule.Fact;
import cn.huizong.rule.RateClaim;
import cn.huizong.rule.Verdict;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of reported rates beside the verdict of their rules: for one that its counts cannot give, which other figures
 * fit as the denominator; of one that fits only because digits were cut off, that it does; of a change that is a relative growth,
 * that it is.
 */
public final class Rates {

    private final Catalogue catalogue;
    private final JobDefinition job;
    private final Respondents respondents;
    private final Observations observations;
    private final ReferencePeriod period;
    private final EvidenceFinder finder;
    private final Map<String, RateClaim> claims = new HashMap<>();
    private final Map<String, RateChange> changes = new HashMap<>();
    /** Reckoned when the first rate is found that its counts cannot give: most returns hold none. */
    private @Nullable CityTotals totals;

    /** @param observations of the period and of earlier ones */
    public Rates(
            Catalogue catalogue,
            JobDefinition job,
            Respondents respondents,
            Observations observations,
            ReferencePeriod period) {
        this.catalogue = catalogue;
        this.job = job;
        this.respondents = respondents;
        this.observations = observations;
        this.period = period;
        this.finder = new EvidenceFinder(catalogue, respondents, observations);
        for (EditRule edit : job.edits()) {
            edit.rule().rateClaim().ifPresent(claim -> claims.put(edit.id(), claim));
            RateChange.of(edit, respondents, period).ifPresent(change -> changes.put(edit.id(), change));
        }
    }

    /** With the denominators that fit, where some are worth naming, or that a change is a relative growth. */
    public Failure explain(Failure failure) {
        Anomaly anomaly = failure.anomaly();
        String more = catalogue
                .units()
                .find(anomaly.unit())
                .map(unit -> denominators(anomaly.rule(), unit) + growth(anomaly.rule(), unit))
                .orElse("");
        return more.isEmpty()
                ? failure
                : new Failure(anomaly.withSuggestion(anomaly.suggestion() + "。" + more), failure.observations());
    }

    private String denominators(String rule, Unit unit) {
        RateClaim claim = claims.get(rule);
        if (claim == null) {
            return "";
        }
        List<Fit> fits = new Detective(claim, unit, finder, period)
                .fits(new NearFigures(catalogue, job, observations, period, claim, unit.code()), totals());
        return fits.isEmpty() ? "" : words(fits);
    }

    private String growth(String rule, Unit unit) {
        return Optional.ofNullable(changes.get(rule))
                .flatMap(change -> change.relative(unit, period, finder))
                .map(RateChange.Relative::message)
                .orElse("");
    }

    private CityTotals totals() {
        CityTotals known = totals;
        if (known == null) {
            known = new CityTotals(catalogue, job, respondents, finder, period);
            totals = known;
        }
        return known;
    }

    private static String words(List<Fit> fits) {
        return fits.stream()
                .map(fit -> "以" + fit.denominator().name() + "作分母正好相符（分子" + fit.numerators() + "）")
                .collect(Collectors.joining("；", "也请核对率用的是哪个分母：", ""));
    }

    /** @param checks every rule judged */
    public List<Anomaly> notes(Collection<RuleCheck> checks) {
        return checks.stream()
                .filter(check -> check.verdict() == Verdict.PASS)
                .flatMap(check -> note(check).stream())
                .toList();
    }

    private Optional<Anomaly> note(RuleCheck check) {
        RateClaim claim = check.why().isEmpty() ? null : claims.get(check.rule());
        RateChange change = changes.get(check.rule());
        Optional<Unit> unit = catalogue.units().find(check.unit());
        if (claim != null) {
            return unit.map(who -> finder.find(claim.rate(), who, period)).flatMap(rate -> truncated(rate, check));
        }
        return change == null
                ? Optional.empty()
                : unit.flatMap(who -> change.relative(who, period, finder)).flatMap(Rates::relative);
    }

    /** So near the difference that rounding may make up for it. */
    private static Optional<Anomaly> relative(RateChange.Relative growth) {
        Observation observation = growth.observation();
        return observation == null
                ? Optional.empty()
                : Optional.of(AnomalyBuilder.of(FindingCode.RELATIVE_CHANGE)
                        .about(observation.key())
                        .item(observation.item())
                        .value(observation.provenance().text().strip())
                        .expected(growth.points().toPlainString())
                        .at(observation.provenance())
                        .message("“" + growth.item().name() + "”" + growth.message())
                        .suggestion("请填两个率之差；确是未修约的率之差的，不必更正")
                        .build());
    }

    private Optional<Anomaly> truncated(Evidence rate, RuleCheck check) {
        Evidence.Part part = rate.parts().get(0);
        Observation observation = part.observation();
        if (observation == null || part.item() == null || !(rate.fact() instanceof Fact.Known known)) {
            return Optional.empty();
        }
        String value = known.value().toPlainString();
        return Optional.of(AnomalyBuilder.of(FindingCode.RATE_TRUNCATED)
                .unit(check.unit())
                .form(Form.codeOf(observation.item()))
                .item(observation.item())
                .period(observation.key().period())
                .value(value)
                .at(observation.provenance())
                .message("“" + part.item().name() + "”填" + value + "%，与“" + check.rule() + "”所列的分子、分母" + check.why())
                .suggestion("请四舍五入填报；规定去尾的，不必更正")
                .build());
    }
}
