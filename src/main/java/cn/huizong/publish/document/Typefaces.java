package cn.huizong.publish.document;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The typefaces that come with the program, for PDF and OFD. A character that neither has is named by its number, never dropped and
 * never shown as a box: a name of a person or a place would else be lost unseen.
 *
 * @param serif for the body, in place of 仿宋
 * @param sans for headings, and for what the other lacks
 */
public record Typefaces(TrueTypeFont serif, TrueTypeFont sans) {

    private static final String FOLDER = "/cn/huizong/publish/fonts/";

    /** Ten million bytes to be taken apart: once for PDF and OFD of a release, and of the next one while there is room. */
    private static SoftReference<@Nullable Typefaces> opened = new SoftReference<>(null);

    /** Those of the program; they are shared, and nobody closes them. */
    public static synchronized Typefaces shipped() throws IOException {
        Typefaces typefaces = opened.get();
        if (typefaces == null) {
            typefaces = new Typefaces(load("NotoSerifSC-Regular-GB2312.ttf"), load("NotoSansSC-Medium-GBK.ttf"));
            opened = new SoftReference<>(typefaces);
        }
        return typefaces;
    }

    private static TrueTypeFont load(String name) throws IOException {
        try (InputStream in = Typefaces.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks the typeface " + name);
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        }
    }

    /** The text with every character that neither typeface has written as 〔U+20BB7〕. */
    String printable(String text) throws IOException {
        CmapLookup first = serif.getUnicodeCmapLookup();
        CmapLookup second = sans.getUnicodeCmapLookup();
        if (text.codePoints().allMatch(c -> has(first, c) || has(second, c))) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (has(first, c) || has(second, c)) {
                printable.appendCodePoint(c);
            } else {
                printable
                        .append("〔U+")
                        .append(Integer.toHexString(c).toUpperCase(Locale.ROOT))
                        .append('〕');
            }
        });
        return printable.toString();
    }

    private static boolean has(CmapLookup map, int codePoint) {
        return codePoint == '\n' || map.getGlyphId(codePoint) != 0;
    }
}
