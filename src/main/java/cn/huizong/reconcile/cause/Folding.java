package cn.huizong.reconcile.cause;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.Provenance;
import cn.huizong.reconcile.edit.Failure;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts what was diagnosed into the findings: of rules that fail together the gravest names the likeliest wrong cell, how it came
 * about and what it should be; the others are folded under it.
 */
final class Folding {

    private record Fault(String rule, String unit) {}

    private record Cell(String unit, String item) {}

    /** Hints, graver than which every rule is. */
    private static final Set<String> NOTES = Set.of(FindingCode.RATE_TRUNCATED.id(), FindingCode.RELATIVE_CHANGE.id());

    private final CaseBook cases;

    private final Map<Fault, Diagnosis> diagnoses = new HashMap<>();
    /** Of the cells that are most likely wrong; what lies behind rules goes before the rest. */
    private final Map<Cell, Diagnosis> suspects = new HashMap<>();

    private final Map<Diagnosis, Anomaly> roots = new IdentityHashMap<>();
    /** The entry of another diagnosis that says the same. */
    private final Map<Diagnosis, Anomaly> followed = new IdentityHashMap<>();

    Folding(List<Diagnosis> diagnoses, List<Failure> failures, CaseBook cases) {
        this.cases = cases;
        for (Diagnosis diagnosis : diagnoses) {
            diagnosis.rules().forEach(rule -> this.diagnoses.put(new Fault(rule.id(), diagnosis.unit()), diagnosis));
            if (diagnosis.clear()) {
                diagnosis
                        .best()
                        .values()
                        .keySet()
                        .forEach(figure -> suspects.merge(
                                new Cell(figure.unit(), figure.item().code()),
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
        sameClaims(diagnoses);
    }

    /** What rules of several units, or several rules over one total, say of the same cell is one entry; so is what another says with more. */
    private void sameClaims(List<Diagnosis> diagnoses) {
        Map<Set<Correction.Claim>, Diagnosis> gravest = new HashMap<>();
        Map<Correction.Claim, Set<Correction.Claim>> most = new HashMap<>();
        for (Diagnosis diagnosis : diagnoses) {
            if (diagnosis.clear() && roots.containsKey(diagnosis)) {
                Set<Correction.Claim> claims = diagnosis.best().claims();
                gravest.merge(claims, diagnosis, this::graver);
                claims.forEach(
                        claim -> most.merge(claim, claims, (one, other) -> one.size() >= other.size() ? one : other));
            }
        }
        for (Diagnosis diagnosis : diagnoses) {
            if (diagnosis.clear() && roots.containsKey(diagnosis)) {
                Set<Correction.Claim> claims = diagnosis.best().claims();
                Set<Correction.Claim> more = most.get(claims.iterator().next());
                Diagnosis other = gravest.get(more != null && more.containsAll(claims) ? more : claims);
                if (other != null && other != diagnosis) {
                    followed.put(diagnosis, Objects.requireNonNull(roots.get(other)));
                }
            }
        }
    }

    private Diagnosis graver(Diagnosis one, Diagnosis other) {
        Comparator<Diagnosis> order = Comparator.comparing(
                        (Diagnosis diagnosis) -> root(diagnosis).severity())
                .thenComparing(diagnosis -> root(diagnosis).level());
        return order.compare(one, other) <= 0 ? one : other;
    }

    /** A finding of one cell: under what lies behind rules that fail, where it is the same cell; else with its own cause. */
    Anomaly ofCell(Anomaly finding) {
        Diagnosis diagnosis = suspects.get(new Cell(finding.unit(), finding.item()));
        if (diagnosis == null || !isOf(finding, diagnosis.best())) {
            return finding;
        }
        if (diagnosis.rules().isEmpty() && diagnosis.best().values().size() > 1) {
            Anomaly first = roots.putIfAbsent(diagnosis, finding);
            return first == null ? withCause(finding, diagnosis) : finding.withParent(first.id());
        }
        Anomaly root = followed.getOrDefault(diagnosis, roots.get(diagnosis));
        boolean graver = root != null && root.severity().compareTo(finding.severity()) > 0;
        return root == null || graver ? withCause(finding, diagnosis) : finding.withParent(root.id());
    }

    /** A note on how a rate was computed goes where the rate itself is most likely wrong. */
    Anomaly note(Anomaly finding) {
        Diagnosis diagnosis = NOTES.contains(finding.rule()) && finding.parent().isEmpty()
                ? suspects.get(new Cell(finding.unit(), finding.item()))
                : null;
        Anomaly root = diagnosis == null ? null : followed.getOrDefault(diagnosis, roots.get(diagnosis));
        return root == null || diagnosis == null || !isOf(finding, diagnosis.best())
                ? finding
                : finding.withParent(root.id());
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
        if (cases.isUntraced(anomaly)) {
            return anomaly.withSuggestion(anomaly.suggestion() + "（合计涉及的单位太多，没有逐一查找是哪个单位的数）");
        }
        if (diagnosis == null || root == null) {
            return anomaly;
        }
        Anomaly leading = followed.get(diagnosis);
        if (leading != null) {
            return anomaly.withParent(leading.id());
        }
        return root.id().equals(anomaly.id()) ? withCause(anomaly, diagnosis) : anomaly.withParent(root.id());
    }

    private Anomaly withCause(Anomaly anomaly, Diagnosis diagnosis) {
        if (diagnosis.corrections().isEmpty() && diagnosis.notLocalised().isEmpty()) {
            return anomaly;
        }
        if (diagnosis.corrections().isEmpty()) {
            return anomaly.withSuggestion(anomaly.suggestion() + "（" + diagnosis.notLocalised() + "）");
        }
        Correction best = diagnosis.best();
        if (!diagnosis.clear()) {
            return anomaly.withSuggestion(anomaly.suggestion() + "。改动下列任何一处，" + then(diagnosis) + "："
                    + diagnosis.corrections().stream()
                            .map(correction -> inWords(correction, diagnosis.unit()))
                            .collect(Collectors.joining("；或")));
        }
        Map.Entry<Figure, BigDecimal> first =
                best.values().entrySet().iterator().next();
        Figure figure = first.getKey();
        return anomaly.withSuspect(
                figure.observation(),
                figure.value().toPlainString(),
                first.getValue().toPlainString(),
                figure.value().subtract(first.getValue()).toPlainString(),
                first(figure, diagnosis) + best.cause(),
                suggestion(anomaly, diagnosis, figure.unit()));
    }

    /** @param unit that will read it: only figures of others are said to be somebody's */
    private String suggestion(Anomaly anomaly, Diagnosis diagnosis, String unit) {
        String others = diagnosis.corrections().stream()
                .skip(1)
                .map(other -> "；也可能是" + inWords(other, unit))
                .collect(Collectors.joining());
        return "请先核对" + inWords(diagnosis.best(), unit) + "；照此改正，" + then(diagnosis) + others + "。"
                + anomaly.suggestion();
    }

    private static String then(Diagnosis diagnosis) {
        if (diagnosis.rules().isEmpty()) {
            return "即与上年数衔接";
        }
        return diagnosis.rules().size() == 1 ? "本条审核关系即成立" : "有关审核关系即全部成立";
    }

    /** “本年已审结案件数”（D7，现填78，疑应为75）, for each figure. */
    private String inWords(Correction correction, String unit) {
        return correction.values().entrySet().stream()
                .map(entry -> {
                    Figure figure = entry.getKey();
                    String cell = figure.observation().provenance().cell();
                    return whose(figure, unit) + "“" + figure.item().name() + "”（" + (cell.isEmpty() ? "" : cell + "，")
                            + "现填"
                            + figure.value().toPlainString() + "，疑应为"
                            + entry.getValue().toPlainString() + "）";
                })
                .collect(Collectors.joining("和"));
    }

    /** 高港区FZ03表 of another unit's figure. */
    private String whose(Figure figure, String unit) {
        return figure.unit().equals(unit)
                ? ""
                : name(figure) + Form.codeOf(figure.item().code()) + "表";
    }

    private String name(Figure figure) {
        return cases.unit(figure.unit()).map(Unit::name).orElse(figure.unit());
    }

    private String first(Figure figure, Diagnosis diagnosis) {
        return figure.unit().equals(diagnosis.unit()) ? "" : "最可能是" + name(figure) + "的数有误：";
    }
}
