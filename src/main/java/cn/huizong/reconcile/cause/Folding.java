package cn.huizong.reconcile.cause;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.EditRule;
import cn.huizong.reconcile.edit.Failure;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts what was diagnosed into the findings: of rules that fail together the gravest names the likeliest wrong cell, how it came
 * about and what it should be; the others are folded under it.
 */
final class Folding {

    private record Fault(String rule, String unit) {}

    private final Map<Fault, Diagnosis> diagnoses = new HashMap<>();

    Folding(List<Diagnosis> diagnoses) {
        for (Diagnosis diagnosis : diagnoses) {
            diagnosis.rules().forEach(rule -> this.diagnoses.put(new Fault(rule.id(), diagnosis.unit()), diagnosis));
        }
    }

    List<Failure> apply(List<Failure> failures) {
        Map<Diagnosis, Anomaly> roots = new HashMap<>();
        for (Failure failure : failures) {
            Diagnosis diagnosis = diagnosis(failure.anomaly());
            if (diagnosis != null
                    && root(diagnosis).id().equals(failure.anomaly().rule())) {
                roots.put(diagnosis, failure.anomaly());
            }
        }
        return failures.stream()
                .map(failure -> new Failure(told(failure.anomaly(), roots), failure.observations()))
                .toList();
    }

    private @Nullable Diagnosis diagnosis(Anomaly anomaly) {
        return diagnoses.get(new Fault(anomaly.rule(), anomaly.unit()));
    }

    private static EditRule root(Diagnosis diagnosis) {
        return diagnosis.rules().stream()
                .min(Comparator.comparing(EditRule::severity).thenComparing(EditRule::level))
                .orElseThrow();
    }

    private Anomaly told(Anomaly anomaly, Map<Diagnosis, Anomaly> roots) {
        Diagnosis diagnosis = diagnosis(anomaly);
        Anomaly root = diagnosis == null ? null : roots.get(diagnosis);
        if (diagnosis == null || root == null) {
            return anomaly;
        }
        return root.id().equals(anomaly.id()) ? withCause(anomaly, diagnosis) : anomaly.withParent(root.id());
    }

    private static Anomaly withCause(Anomaly anomaly, Diagnosis diagnosis) {
        Correction best = diagnosis.best();
        if (!diagnosis.clear()) {
            return anomaly.withSuggestion("任改下列一处，有关审核关系即全部成立，请逐一核对："
                    + diagnosis.corrections().stream().map(Folding::inWords).collect(Collectors.joining("；或")) + "。"
                    + anomaly.suggestion());
        }
        Map.Entry<Figure, BigDecimal> first =
                best.values().entrySet().iterator().next();
        Figure figure = first.getKey();
        return anomaly.withSuspect(
                figure.observation(),
                figure.value().toPlainString(),
                first.getValue().toPlainString(),
                figure.value().subtract(first.getValue()).toPlainString(),
                best.cause(),
                suggestion(anomaly, diagnosis));
    }

    private static String suggestion(Anomaly anomaly, Diagnosis diagnosis) {
        String others =
                diagnosis.corrections().stream().skip(1).map(Folding::inWords).collect(Collectors.joining("；或"));
        return "请先核对" + inWords(diagnosis.best()) + "，有关审核关系即全部成立" + (others.isEmpty() ? "" : "（其他可能：" + others + "）")
                + "。" + anomaly.suggestion();
    }

    /** “本年已审结案件数”（D7）是否应为75（现为78）, for each figure. */
    private static String inWords(Correction correction) {
        return correction.values().entrySet().stream()
                .map(entry -> {
                    Figure figure = entry.getKey();
                    String cell = figure.observation().provenance().cell();
                    return "“" + figure.item().name() + "”" + (cell.isEmpty() ? "" : "（" + cell + "）") + "现为"
                            + figure.value().toPlainString() + "，若改为"
                            + entry.getValue().toPlainString();
                })
                .collect(Collectors.joining("、"));
    }
}
