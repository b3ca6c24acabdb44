package cn.huizong.intake.fuzz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Whether a reading is what the change of a return claims.
 *
 * @param outcomes of the figures of the original, by their keys
 * @param failures what is not as it must be, in words
 */
record Judgement(Map<String, Outcome> outcomes, List<String> failures) {

    static Judgement of(Original original, Claim claim, Reading now) {
        Judgement judgement = new Judgement(new TreeMap<>(), new ArrayList<>(now.faults()));
        original.reading().figures().forEach((key, before) -> judgement.judge(original, claim, now, key, before));
        judgement.hold(original, claim, now);
        return judgement;
    }

    Outcome worst() {
        return failures.isEmpty()
                ? outcomes.values().stream().max(Comparator.naturalOrder()).orElse(Outcome.SAME)
                : Outcome.SILENT;
    }

    private void judge(Original original, Claim claim, Reading now, String key, Figure before) {
        Figure after = now.figures().get(key);
        Outcome outcome;
        if (after == null && (!before.isFilled() || !now.refusals().isEmpty())) {
            outcome = before.isFilled() ? Outcome.REFUSED : Outcome.SAME;
        } else if (after != null && after.value().equals(before.value())) {
            outcome = Outcome.SAME;
        } else if (isTold(original, now, key, before, after == null ? before : after)) {
            outcome = Outcome.FOUND;
        } else {
            boolean careful = after != null && claim instanceof Claim.OneCell cell && cell.allows(before, after);
            outcome = careful ? Outcome.CAREFUL : Outcome.SILENT;
        }
        outcomes.put(key, outcome);
    }

    /** By a finding at its item or cell, or by one in its row, or about names and columns, that was not there before. */
    private static boolean isTold(Original original, Reading now, String key, Figure before, Figure after) {
        String item = key.substring(key.lastIndexOf(' ') + 1);
        boolean atCell = now.findings().stream()
                .anyMatch(found -> found.item().equals(item) || found.isIn(before) || found.isIn(after));
        return atCell
                || now.findings().stream()
                        .filter(found -> !original.reading().findings().contains(found))
                        .anyMatch(found -> found.isInRowOf(before)
                                || found.isInRowOf(after)
                                || found.isOfNamesBeside(before)
                                || found.isOfHeadingOf(before));
    }

    private void hold(Original original, Claim claim, Reading now) {
        if (claim instanceof Claim.Sound || (original.isTallied() && !(claim instanceof Claim.Same))) {
            settle(Outcome.UNTELLABLE, Integer.MAX_VALUE);
        } else if (claim instanceof Claim.OneFigure) {
            settle(Outcome.UNTELLABLE, 1);
        } else if (claim instanceof Claim.Same) {
            boolean same = now.figures().equals(original.reading().figures()) || sameValues(original.reading(), now);
            if (!same || !now.refusals().equals(original.reading().refusals())) {
                failures.add("not the same: " + now.refusals() + different(original.reading(), now));
            }
            if (now.cells() != original.reading().cells()) {
                failures.add(
                        now.cells() + " cells instead of " + original.reading().cells());
            }
        }
        outcomes.forEach((key, outcome) -> {
            if (outcome == Outcome.SILENT) {
                failures.add(key + ": " + original.reading().figures().get(key) + " became "
                        + now.figures().get(key) + " without a finding");
            }
        });
    }

    private static boolean sameValues(Reading one, Reading other) {
        return one.figures().keySet().equals(other.figures().keySet())
                && different(one, other).isEmpty();
    }

    private static List<String> different(Reading one, Reading other) {
        return Stream.concat(one.figures().keySet().stream(), other.figures().keySet().stream())
                .distinct()
                .filter(key -> !value(one, key).equals(value(other, key)))
                .map(key -> key + ": " + value(one, key) + " became " + value(other, key))
                .toList();
    }

    private static String value(Reading reading, String key) {
        Figure figure = reading.figures().get(key);
        return figure == null ? "nothing" : figure.value();
    }

    /** So many figures that changed silently are taken for what they claim to be; where there are more, all count. */
    private void settle(Outcome as, int most) {
        long silent = outcomes.values().stream()
                .filter(outcome -> outcome == Outcome.SILENT)
                .count();
        if (silent <= most) {
            outcomes.replaceAll((key, outcome) -> outcome == Outcome.SILENT ? as : outcome);
        }
    }
}
