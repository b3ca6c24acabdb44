package cn.huizong.catalogue;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * How many single-character edits apart two words are: insert, drop, replace, swap neighbours (optimal string alignment,
 * after Damerau 1964 and Levenshtein 1966). Only ever used to suggest, never to match.
 */
public final class EditDistance {

    private EditDistance() {}

    public static int between(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
                if (swapped(a, i, b, j)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return above[b.length()];
    }

    private static boolean swapped(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }

    /** The known word someone most likely meant, the first of equals; empty when none is near. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        String wanted = word.toLowerCase(Locale.ROOT);
        String best = null;
        int least = tolerated(word) + 1;
        for (String candidate : known) {
            int distance = between(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int tolerated(String word) {
        return word.length() <= 3 ? 1 : word.length() <= 8 ? 2 : 3;
    }
}
