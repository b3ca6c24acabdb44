package cn.huizong.catalogue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes names comparable that people, offices and input methods write differently, without touching what they mean. */
public final class WrittenName {

    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");
    /** Bounded and possessive: a repeated choice without bounds calls itself once a round and ends the stack on a long text. */
    private static final Pattern SEAL = Pattern.compile("(?:\\((?:加盖|盖|签)?公?章\\)|盖章){1,8}+$");

    private WrittenName() {}

    /** A name without the 其中 or # that only says it is a part. */
    public static String plain(String name) {
        return name.strip().replaceFirst("^(?:其中[:：]?|[#＃])\\s*", "");
    }

    /**
     * Unicode's compatibility form (full-width becomes half-width), no white space or invisible characters, capital
     * letters, and no seal mark such as （盖章） at the end.
     */
    public static String normalise(String written) {
        return isNormal(written) ? written : normalised(written);
    }

    /** What most names consist of has nothing to normalise, and seeing that costs a tenth of doing it. */
    private static boolean isNormal(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean normal =
                    (c >= '\u4E00' && c <= '\u9FFF') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '_';
            if (!normal) {
                return false;
            }
        }
        return !written.endsWith("章");
    }

    private static String normalised(String written) {
        String compatible = Normalizer.normalize(written, Normalizer.Form.NFKC);
        String visible = INVISIBLE.matcher(compatible).replaceAll("").toUpperCase(Locale.ROOT);
        return SEAL.matcher(visible).replaceAll("");
    }
}
