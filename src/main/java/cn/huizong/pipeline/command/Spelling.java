package cn.huizong.pipeline.command;

import java.util.Collection;
import java.util.List;

/** Which of the words there are somebody meant who misspelt one. */
final class Spelling {

    /** Letters of a word for each slip that is forgiven; one slip always is. */
    private static final int LETTERS_A_SLIP = 3;

    private static final int SHORTEST_BEGINNING = 3;

    private Spelling() {}

    /** The words nearest to what was written, in their order; none where none is near. Dashes before a word do not count. */
    static List<String> nearest(String written, Collection<String> words) {
        int least = words.stream()
                .mapToInt(word -> slips(bare(written), bare(word)))
                .min()
                .orElse(Integer.MAX_VALUE);
        return words.stream()
                .filter(word -> isNear(bare(written), bare(word), least))
                .distinct()
                .toList();
    }

    private static boolean isNear(String written, String word, int least) {
        if (written.length() >= SHORTEST_BEGINNING && word.startsWith(written)) {
            return true;
        }
        int slips = slips(written, word);
        int length = Math.max(written.length(), word.length());
        return slips == least && slips < written.length() && slips <= Math.max(1, length / LETTERS_A_SLIP);
    }

    private static String bare(String word) {
        return word.replaceFirst("^-+", "");
    }

    /** Letters left out, put in, mistaken, or changed about with the next (optimal string alignment). */
    private static int slips(String written, String word) {
        int[][] slips = new int[written.length() + 1][word.length() + 1];
        for (int i = 0; i <= written.length(); i++) {
            for (int j = 0; j <= word.length(); j++) {
                if (i == 0 || j == 0) {
                    slips[i][j] = i + j;
                    continue;
                }
                int mistaken = written.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1;
                slips[i][j] = Math.min(Math.min(slips[i - 1][j], slips[i][j - 1]) + 1, slips[i - 1][j - 1] + mistaken);
                if (i > 1
                        && j > 1
                        && written.charAt(i - 1) == word.charAt(j - 2)
                        && written.charAt(i - 2) == word.charAt(j - 1)) {
                    slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
                }
            }
        }
        return slips[written.length()][word.length()];
    }
}
