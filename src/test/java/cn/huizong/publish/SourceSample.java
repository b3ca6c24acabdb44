package cn.huizong.publish;

import cn.huizong.anomaly.SourceComparison;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Precedence;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Severity;
import cn.huizong.catalogue.Side;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.reconcile.Reconciler;
import cn.huizong.reconcile.Reconciliation;
import cn.huizong.spec.SpecCity;
import cn.huizong.spec.SpecReturns;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Facts that the departments of the small city report beside its districts: in conflict, approximate, not comparable, agreed. */
public final class SourceSample {

    private static final ReferencePeriod PERIOD = ReferencePeriod.year(2021);

    private SourceSample() {}

    public static Reconciliation reconciliation() {
        List<ObservedReturn> returns = new ArrayList<>();
        returns.add(filed("A EAST", Map.of("A.02", "142", "A.03", "90", "A.06", "8", "A.09", "=含<东园>")));
        returns.add(filed("A WEST", Map.of("A.02", "522", "A.03", "", "A.06", "9")));
        returns.add(filed("A SOUTH", Map.of("A.02", "60", "A.03", "30", "A.06", "5")));
        returns.add(filed("B PET", Map.of("B.01", "454", "B.02", "近30 [,30)", "B.03", "22")));
        List<EditRule> rules = List.of(
                rule("X-E1", "B.01 = total(A.02, districts)", Side.LEFT, "信访局按登记计，各区按受理计"),
                rule("X-E2", "B.02 = total(A.02, districts)", Side.RIGHT, ""),
                rule("X-E3", "B.03 = total(A.03, districts)", Side.NEITHER, ""),
                rule("X-E4", "B.03 = total(A.06, districts)", Side.NEITHER, ""));
        return new Reconciler(SpecCity.catalogue(), SpecCity.job(RoundingMode.HALF_UP, rules))
                .reconcile(PERIOD, Instant.parse("2022-01-20T00:00:00Z"), returns, new Observations(List.of()));
    }

    public static List<SourceComparison> comparisons() {
        return reconciliation().sources();
    }

    /** The sample release with these facts beside its own findings. */
    public static Release release() {
        return SampleRelease.withSources(SampleRelease.release(), comparisons());
    }

    private static ObservedReturn filed(String formAndUnit, Map<String, String> values) {
        return SpecReturns.filed(SpecReturns.key("2021 " + formAndUnit), formAndUnit + ".xlsx", new TreeMap<>(values));
    }

    private static EditRule rule(String id, String text, Side authoritative, String scope) {
        EditRule rule = SpecCity.edit(id, "", Severity.QUERY, 3, List.of("PET"), text, "0");
        return new EditRule(
                rule.id(),
                rule.form(),
                rule.name(),
                rule.severity(),
                rule.level(),
                rule.units(),
                rule.rule(),
                rule.tolerance(),
                rule.message(),
                rule.suggestion(),
                new Precedence(authoritative, scope),
                Set.of());
    }
}
