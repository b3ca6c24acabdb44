package cn.huizong.reconcile.cause;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.EditRule;
import cn.huizong.observation.Provenance;
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

    private record Cell(String unit, String item) {}

    private final Map<Fault, Diagnosis> diagnoses = new HashMap<>();
    /** Of the cells that are most likely wrong; what lies behind rules goes before the rest. */
    private final Map<Cell, Diagnosis> suspects = new HashMap<>();

    private final Map<Diagnosis, Anomaly> roots = new HashMap<>();

    Folding(List<Diagnosis> diagnoses, List<Failure> failures) {
        for (Diagnosis diagnosis : diagnoses) {
            diagnosis.rules().forEach(rule -> this.diagnoses.put(new Fault(rule.id(), diagnosis.unit()), diagnosis));
            if (diagnosis.clear()) {
                diagnosis
                        .best()
                        .values()
                        .keySet()
                        .forEach(figure -> suspects.merge(
                                new Cell(diagnosis.unit(), figure.item().code()),
                                diagnosis,
                                (known, other) -> known.rules().isEmpty() ? other : known));
            }
        }
        for (Failure failure : failures) {
            Diagnosis diagnosis = diagnosis(failure.anomaly());
            if (diagnosis != null
                    && root(diagnosis).id().equals(failure.anomaly().rule())) {
                roots.put(diagnosis, failure.anomaly());
            }
        }
    }

    /** A finding of one cell: under what lies behind rules that fail, where it is the same cell; else with its own cause. */
    Anomaly ofCell(Anomaly finding) {
        Diagnosis diagnosis = suspects.get(new Cell(finding.unit(), finding.item()));
        if (diagnosis == null || !isOf(finding, diagnosis.best())) {
            return finding;
        }
        Anomaly root = roots.get(diagnosis);
        boolean graver = root != null && root.severity().compareTo(finding.severity()) > 0;
        return root == null || graver ? withCause(finding, diagnosis) : finding.withParent(root.id());
    }

    /** Whether it is of the very cell that is to be corrected, and not of another version's. */
    private static boolean isOf(Anomaly finding, Correction correction) {
        Provenance place = finding.provenance();
        return place != null
                && correction.values().keySet().stream()
                        .map(figure -> figure.observation().provenance())
                        .anyMatch(other -> other.source().equals(place.source())
                                && other.cell().equals(place.cell()));
    }

    List<Failure> apply(List<Failure> failures) {
        return failures.stream()
                .map(failure -> new Failure(told(failure.anomaly()), failure.observations()))
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

    private Anomaly told(Anomaly anomaly) {
        Diagnosis diagnosis = diagnosis(anomaly);
        Anomaly root = diagnosis == null ? null : roots.get(diagnosis);
        if (diagnosis == null || root == null) {
            return anomaly;
        }
        return root.id().equals(anomaly.id()) ? withCause(anomaly, diagnosis) : anomaly.withParent(root.id());
    }

    private static Anomaly withCause(Anomaly anomaly, Diagnosis diagnosis) {
        if (diagnosis.corrections().isEmpty()) {
            return anomaly.withSuggestion(anomaly.suggestion() + "（" + diagnosis.notLocalised() + "）");
        }
        Correction best = diagnosis.best();
        if (!diagnosis.clear()) {
            return anomaly.withSuggestion(anomaly.suggestion() + "。改动下列任何一处，" + then(diagnosis) + "："
                    + diagnosis.corrections().stream().map(Folding::inWords).collect(Collectors.joining("；或")));
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
        String others = diagnosis.corrections().stream()
                .skip(1)
                .map(other -> "；也可能是" + inWords(other))
                .collect(Collectors.joining());
        return "请先核对" + inWords(diagnosis.best()) + "；照此改正，" + then(diagnosis) + others + "。" + anomaly.suggestion();
    }

    private static String then(Diagnosis diagnosis) {
        if (diagnosis.rules().isEmpty()) {
            return "即与上年数衔接";
        }
        return diagnosis.rules().size() == 1 ? "本条审核关系即成立" : "有关审核关系即全部成立";
    }

    /** “本年已审结案件数”（D7，现填78，疑应为75）, for each figure. */
    private static String inWords(Correction correction) {
        return correction.values().entrySet().stream()
                .map(entry -> {
                    Figure figure = entry.getKey();
                    String cell = figure.observation().provenance().cell();
                    return "“" + figure.item().name() + "”（" + (cell.isEmpty() ? "" : cell + "，") + "现填"
                            + figure.value().toPlainString() + "，疑应为"
                            + entry.getValue().toPlainString() + "）";
                })
                .collect(Collectors.joining("和"));
    }
}
