package cn.huizong.reconcile.cause;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was found from a total tells which of several possibilities it is in the return the total led to. */
final class Confirmation {

    private Confirmation() {}

    static List<Diagnosis> of(List<Diagnosis> diagnoses) {
        Map<Set<Correction.Claim>, Correction> found = new HashMap<>();
        for (Diagnosis diagnosis : diagnoses) {
            if (diagnosis.clear() && !diagnosis.best().isOf(diagnosis.unit())) {
                found.putIfAbsent(diagnosis.best().claims(), diagnosis.best());
            }
        }
        return found.isEmpty()
                ? diagnoses
                : diagnoses.stream()
                        .map(diagnosis -> confirmed(diagnosis, found))
                        .toList();
    }

    private static Diagnosis confirmed(Diagnosis diagnosis, Map<Set<Correction.Claim>, Correction> found) {
        return diagnosis.clear()
                ? diagnosis
                : diagnosis.corrections().stream()
                        .filter(correction ->
                                correction.isOf(diagnosis.unit()) && found.containsKey(correction.claims()))
                        .findFirst()
                        .map(diagnosis::confirmed)
                        .orElse(diagnosis);
    }
}
