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
 * fit as the denominator; of one that fits only because digits were cut off, that it does.
 */
public final class Rates {

    private final Catalogue catalogue;
    private final JobDefinition job;
    private final Respondents respondents;
    private final Observations observations;
    private final ReferencePeriod period;
    private final EvidenceFinder finder;
    private final Map<String, RateClaim> claims = new HashMap<>();
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
        }
    }

    /** With the denominators that fit, where the rule is about a rate and some are worth naming. */
    public Failure explain(Failure failure) {
        Anomaly anomaly = failure.anomaly();
        RateClaim claim = claims.get(anomaly.rule());
        Optional<Unit> unit = catalogue.units().find(anomaly.unit());
        if (claim == null || unit.isEmpty()) {
            return failure;
        }
        List<Fit> fits = new Detective(claim, unit.get(), finder, period)
                .fits(new NearFigures(catalogue, job, observations, period, claim, anomaly.unit()), totals());
        return fits.isEmpty()
                ? failure
                : new Failure(anomaly.withSuggestion(anomaly.suggestion() + words(fits)), failure.observations());
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
                .collect(Collectors.joining("；", "。也请核对率用的是哪个分母：", ""));
    }

    /** @param checks every rule judged */
    public List<Anomaly> notes(Collection<RuleCheck> checks) {
        return checks.stream()
                .filter(check -> check.verdict() == Verdict.PASS && !check.why().isEmpty())
                .flatMap(check -> note(check).stream())
                .toList();
    }

    private Optional<Anomaly> note(RuleCheck check) {
        RateClaim claim = claims.get(check.rule());
        return claim == null
                ? Optional.empty()
                : catalogue
                        .units()
                        .find(check.unit())
                        .map(unit -> finder.find(claim.rate(), unit, period))
                        .flatMap(rate -> truncated(rate, check));
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
