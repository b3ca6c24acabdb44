package cn.huizong.reconcile.cause;

import cn.huizong.catalogue.Unit;
import cn.huizong.rule.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was found from a total tells which of several possibilities it is in the return the total led to, and what lies behind the
 * rules of that return that it mends as well: one cause for both is likelier than two.
 */
final class Confirmation {

    /** Of one item, however many units are wrong. */
    private static final int LOOKED_AT = 32;

    private final CaseBook cases;
    /** By the unit they are of, and by what they say. */
    private final Map<String, Map<Set<Correction.Claim>, Correction>> found = new HashMap<>();

    private Confirmation(CaseBook cases) {
        this.cases = cases;
    }

    static List<Diagnosis> of(List<Diagnosis> diagnoses, CaseBook cases) {
        Confirmation confirmation = new Confirmation(cases);
        for (Diagnosis diagnosis : diagnoses) {
            if (diagnosis.clear() && !diagnosis.best().isOf(diagnosis.unit())) {
                confirmation.note(diagnosis.best());
            }
        }
        return confirmation.totals(
                diagnoses.stream().map(confirmation::confirmed).toList());
    }

    /** The other way round: what lies behind the rules of returns may be, each or all of it together, what a total lacks. */
    private List<Diagnosis> totals(List<Diagnosis> diagnoses) {
        Map<String, List<Correction>> ofReturns = new HashMap<>();
        Map<String, List<Correction>> all = new HashMap<>();
        for (Diagnosis diagnosis : diagnoses) {
            if (diagnosis.clear()) {
                byItem(diagnosis.best(), all);
                if (diagnosis.best().isOf(diagnosis.unit())
                        && totals(diagnosis).findAny().isEmpty()) {
                    byItem(diagnosis.best(), ofReturns);
                }
            }
        }
        return diagnoses.stream()
                .map(diagnosis -> total(diagnosis, diagnosis.corrections().isEmpty() ? all : ofReturns))
                .toList();
    }

    private static void byItem(Correction correction, Map<String, List<Correction>> byItem) {
        correction.values().keySet().stream()
                .map(figure -> byItem.computeIfAbsent(figure.item().code(), none -> new ArrayList<>()))
                .filter(known -> known.size() < LOOKED_AT)
                .forEach(known -> known.add(correction));
    }

    private Diagnosis total(Diagnosis diagnosis, Map<String, List<Correction>> byItem) {
        Map<Set<Correction.Claim>, Correction> known = new LinkedHashMap<>();
        totals(diagnosis)
                .flatMap(total -> byItem.getOrDefault(total.item(), List.of()).stream())
                .forEach(correction -> known.putIfAbsent(correction.claims(), correction));
        if (known.isEmpty()
                || (!diagnosis.corrections().isEmpty()
                        && known.containsKey(diagnosis.best().claims()))) {
            return diagnosis;
        }
        Case judged = cases.of(cases.unit(diagnosis.unit()).orElseThrow());
        List<Correction> corrections = List.copyOf(known.values());
        return corrections.stream()
                .filter(correction -> cases.mends(judged, List.of(correction), diagnosis.rules()))
                .findFirst()
                .or(() -> corrections.stream()
                        .findFirst()
                        .filter(first -> cases.mends(judged, corrections, diagnosis.rules())))
                .map(diagnosis::confirmed)
                .orElse(diagnosis);
    }

    private static Stream<Reference> totals(Diagnosis diagnosis) {
        return diagnosis.rules().stream()
                .flatMap(rule -> rule.rule().references().stream())
                .filter(Case::isTotal);
    }

    private void note(Correction correction) {
        String unit = correction.values().keySet().iterator().next().unit();
        found.computeIfAbsent(unit, none -> new LinkedHashMap<>()).putIfAbsent(correction.claims(), correction);
    }

    private Diagnosis confirmed(Diagnosis diagnosis) {
        Map<Set<Correction.Claim>, Correction> ofUnit = found.get(diagnosis.unit());
        if (ofUnit == null
                || (diagnosis.clear() && ofUnit.containsKey(diagnosis.best().claims()))) {
            return diagnosis;
        }
        return diagnosis.corrections().stream()
                .filter(correction -> correction.isOf(diagnosis.unit()) && ofUnit.containsKey(correction.claims()))
                .findFirst()
                .or(() -> mending(diagnosis, ofUnit))
                .map(diagnosis::confirmed)
                .orElse(diagnosis);
    }

    private Optional<Correction> mending(Diagnosis diagnosis, Map<Set<Correction.Claim>, Correction> ofUnit) {
        if (diagnosis.rules().isEmpty()) {
            return Optional.empty();
        }
        Unit unit = cases.unit(diagnosis.unit()).orElseThrow();
        Case own = cases.of(unit);
        return ofUnit.values().stream()
                .filter(correction -> own.mends(correction.values(), diagnosis.rules()))
                .findFirst();
    }
}
