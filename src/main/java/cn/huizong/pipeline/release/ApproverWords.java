package cn.huizong.pipeline.release;

import cn.huizong.catalogue.UnseenCharacters;
import cn.huizong.pipeline.Refusal;

/** Name and reason of who approves: they are kept for good and printed in public notices. */
final class ApproverWords {

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_REASON = 500;

    private ApproverWords() {}

    /** As they are kept: one line each. */
    record Signed(String by, String reason) {}

    /** @throws Refusal when one is missing, too long, or has characters nobody sees */
    static Signed of(String by, String reason) {
        return new Signed(plain("--by", by, LONGEST_NAME), plain("--reason", reason, LONGEST_REASON));
    }

    private static String plain(String option, String text, int longest) {
        String oneLine = text.strip().replaceAll("\\s+", " ");
        if (oneLine.isEmpty() || oneLine.codePoints().allMatch(ApproverWords::isSpace)) {
            throw Refusal.wrongUse("release.approve.empty", option);
        }
        if (oneLine.codePoints().anyMatch(ApproverWords::isUnfit)) {
            throw Refusal.wrongUse("release.approve.characters", option);
        }
        if (oneLine.codePointCount(0, oneLine.length()) > longest) {
            throw Refusal.wrongUse("release.approve.long", option, longest);
        }
        return oneLine;
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || UnseenCharacters.isUnseen(character);
    }

    private static boolean isUnfit(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || UnseenCharacters.isUnseen(character);
    }
}
