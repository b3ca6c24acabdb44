package cn.huizong.normalise;

import java.text.Normalizer;

/** Texts in Unicode's compatibility form: full-width figures, signs and spaces become the ordinary ones. */
final class Plain {

    private Plain() {}

    /** With every kind of space as an ordinary one, and none at either end. */
    static String spaced(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return compatible
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ")
                .strip();
    }

    static String unspaced(String text) {
        return spaced(text).replace(" ", "");
    }
}
