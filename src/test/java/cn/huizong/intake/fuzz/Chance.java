package cn.huizong.intake.fuzz;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Choices by a seed. */
final class Chance {

    private Chance() {}

    static <T> T of(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** The text with one match of a pattern replaced, which one is chance; the same text where there is none. */
    static String replaceOne(String text, Pattern pattern, Random random, Replacement replacement) {
        List<MatchResult> matches = pattern.matcher(text).results().toList();
        if (matches.isEmpty()) {
            return text;
        }
        MatchResult match = of(matches, random);
        return text.substring(0, match.start()) + replacement.of(match) + text.substring(match.end());
    }

    /** The text with some matches of a pattern replaced. */
    static String replaceSome(String text, Pattern pattern, Random random, Replacement replacement) {
        StringBuilder changed = new StringBuilder();
        int from = 0;
        for (MatchResult match : pattern.matcher(text).results().toList()) {
            if (random.nextBoolean()) {
                changed.append(text, from, match.start()).append(replacement.of(match));
                from = match.end();
            }
        }
        return changed.append(text.substring(from)).toString();
    }

    /** What stands instead of a match. */
    interface Replacement {
        String of(MatchResult match);
    }
}
