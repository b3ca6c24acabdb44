package cn.huizong.pipeline.command;

import cn.huizong.catalogue.EditDistance;
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
                .mapToInt(word -> EditDistance.between(bare(written), bare(word)))
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
        int slips = EditDistance.between(written, word);
        int length = Math.max(written.length(), word.length());
        return slips == least && slips < written.length() && slips <= Math.max(1, length / LETTERS_A_SLIP);
    }

    private static String bare(String word) {
        return word.replaceFirst("^-+", "");
    }
}
