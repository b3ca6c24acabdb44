package cn.huizong.intake.fuzz;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What became of the figures of many files in one disguise. */
final class Tally {

    private final String disguise;
    private final Map<Outcome, Integer> figures = new EnumMap<>(Outcome.class);
    private final List<String> failures = new ArrayList<>();
    private int files;

    Tally(String disguise) {
        this.disguise = disguise;
    }

    /** Counts the figures that are filled in in the original. */
    void add(Original original, Mutant mutant, Reading now) {
        Judgement judgement = Judgement.of(original, mutant.claim(), now);
        files++;
        judgement.outcomes().forEach((key, outcome) -> {
            Figure before = original.reading().figures().get(key);
            if (before != null && before.isFilled()) {
                figures.merge(outcome, 1, Integer::sum);
            }
        });
        judgement
                .failures()
                .forEach(failure ->
                        failures.add(disguise + ", " + original.name() + " (" + mutant.change() + "): " + failure));
    }

    Tally and(Tally other) {
        files += other.files;
        other.figures.forEach((outcome, count) -> figures.merge(outcome, count, Integer::sum));
        failures.addAll(other.failures);
        return this;
    }

    List<String> failures() {
        return failures;
    }

    int files() {
        return files;
    }

    static String head() {
        return "| disguise | files | figures | same | with a finding | refused with a reason | cannot be told | silently different |\n"
                + "|---|---|---|---|---|---|---|---|";
    }

    /** What a careful person reads is the same. */
    String row() {
        int all = figures.values().stream().mapToInt(Integer::intValue).sum();
        return "| %s | %d | %d | %d | %d | %d | %d | %d |"
                .formatted(
                        disguise,
                        files,
                        all,
                        count(Outcome.SAME) + count(Outcome.CAREFUL),
                        count(Outcome.FOUND),
                        count(Outcome.REFUSED),
                        count(Outcome.UNTELLABLE),
                        count(Outcome.SILENT));
    }

    private int count(Outcome outcome) {
        return figures.getOrDefault(outcome, 0);
    }
}
