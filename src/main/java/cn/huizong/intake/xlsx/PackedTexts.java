package cn.huizong.intake.xlsx;

import cn.huizong.intake.container.XmlPart;
import cn.huizong.intake.file.Budget;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * The texts that cells of a large workbook share, as bytes: a million of them as strings would take a hundred megabytes. Each is
 * made a string when it is asked for.
 */
final class PackedTexts extends AbstractList<String> implements RandomAccess {

    private static final int PAGE = 1 << 18;

    /** A power of two. */
    private static final int LATELY = 1 << 12;

    private final List<byte[]> pages = new ArrayList<>();
    private long[] ends = new long[1_024];
    private int size;
    /** Texts asked for lately, and which they are, from 1: those of units and kinds are asked for again and again. */
    private final String[] lately = new String[LATELY];

    private final int[] latelyIndex = new int[LATELY];

    private PackedTexts() {}

    static PackedTexts read(XmlPart xml, Budget budget) {
        PackedTexts texts = new PackedTexts();
        while (xml.find("si")) {
            String text = RichText.read(xml, "si", budget);
            budget.shared(text);
            texts.append(text.getBytes(StandardCharsets.UTF_8));
        }
        return texts;
    }

    private void append(byte[] text) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        long end = start(size);
        for (int from = 0; from < text.length; ) {
            if (end == (long) pages.size() * PAGE) {
                pages.add(new byte[PAGE]);
            }
            int at = (int) (end % PAGE);
            int length = Math.min(text.length - from, PAGE - at);
            System.arraycopy(text, from, pages.get(pages.size() - 1), at, length);
            from += length;
            end += length;
        }
        ends[size++] = end;
    }

    private long start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    @Override
    public String get(int index) {
        int at = index & LATELY - 1;
        if (latelyIndex[at] != index + 1) {
            lately[at] = text(index);
            latelyIndex[at] = index + 1;
        }
        return lately[at];
    }

    private String text(int index) {
        long start = start(index);
        int length = (int) (ends[index] - start);
        int page = (int) (start / PAGE);
        int at = (int) (start % PAGE);
        if (at + length <= PAGE) {
            return length == 0 ? "" : new String(pages.get(page), at, length, StandardCharsets.UTF_8);
        }
        byte[] text = new byte[length];
        for (int from = 0; from < length; page++, at = 0) {
            int part = Math.min(length - from, PAGE - at);
            System.arraycopy(pages.get(page), at, text, from, part);
            from += part;
        }
        return new String(text, StandardCharsets.UTF_8);
    }

    @Override
    public int size() {
        return size;
    }
}
