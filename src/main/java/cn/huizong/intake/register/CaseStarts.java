package cn.huizong.intake.register;

import cn.huizong.intake.scan.ByteText;
import cn.huizong.intake.scan.EightBytes;

/**
 * Which numbers of cases are plain: no blanks around them, and nothing that begins like a total, a note or the heading of their
 * column. All others are looked at as characters.
 */
final class CaseStarts {

    private final ByteText text;
    private final boolean[] suspectAscii = new boolean[128];
    private final boolean[] suspectChinese = new boolean[1 << 16];
    private final int bracketLength;
    private final long bracket;

    CaseStarts(ByteText text, String heading) {
        this.text = text;
        byte[] bytes = "（".getBytes(text.charset());
        this.bracketLength = bytes.length;
        this.bracket = EightBytes.few(bytes, 0, bytes.length);
        suspectAscii['\''] = true;
        RowKind.suspects().forEach(this::suspect);
        suspect(heading.charAt(0));
    }

    private void suspect(int first) {
        if (first < suspectAscii.length) {
            suspectAscii[Character.toLowerCase(first)] = true;
            suspectAscii[Character.toUpperCase(first)] = true;
            return;
        }
        byte[] bytes = Character.toString(first).getBytes(text.charset());
        if (text.isChinese(bytes, 0, bytes.length)) {
            suspectChinese[text.number(bytes, 0)] = true;
        }
    }

    boolean isPlain(byte[] bytes, int from, int to) {
        byte first = bytes[from];
        boolean begins = first >= 0
                ? first > ' ' && first < 0x7F && !suspectAscii[first]
                : text.isChinese(bytes, from, to)
                        ? !suspectChinese[text.number(bytes, from)]
                        : isBracket(bytes, from, to);
        return begins && text.endsPlain(bytes, from, to);
    }

    private boolean isBracket(byte[] bytes, int from, int to) {
        return to - from >= bracketLength && EightBytes.few(bytes, from, from + bracketLength) == bracket;
    }
}
