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
    private static final int LOOKED_AT = 8;

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

    /** The other way round: what lies behind the rules of a return may be what a total lacks. */
    private List<Diagnosis> totals(List<Diagnosis> diagnoses) {
        Map<String, List<Correction>> byItem = new HashMap<>();
        for (Diagnosis diagnosis : diagnoses) {
            if (diagnosis.clear()
                    && diagnosis.best().isOf(diagnosis.unit())
                    && totals(diagnosis).findAny().isEmpty()) {
                diagnosis.best().values().keySet().stream()
                        .map(figure -> byItem.computeIfAbsent(figure.item().code(), none -> new ArrayList<>()))
                        .filter(known -> known.size() < LOOKED_AT)
                        .forEach(known -> known.add(diagnosis.best()));
            }
        }
        return diagnoses.stream().map(diagnosis -> total(diagnosis, byItem)).toList();
    }

    private Diagnosis total(Diagnosis diagnosis, Map<String, List<Correction>> byItem) {
        List<Correction> known = totals(diagnosis)
                .flatMap(total -> byItem.getOrDefault(total.item(), List.of()).stream())
                .distinct()
                .toList();
        if (known.isEmpty()
                || diagnosis.corrections().stream()
                        .limit(1)
                        .anyMatch(best ->
                                known.stream().anyMatch(other -> other.claims().equals(best.claims())))) {
            return diagnosis;
        }
        Case judged = cases.of(cases.unit(diagnosis.unit()).orElseThrow());
        return known.stream()
                .filter(correction -> cases.mends(judged, correction, diagnosis.rules()))
                .findFirst()
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
