package cn.huizong.intake.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** What stands between the fields of a CSV file: comma, semicolon or tab, whichever the start of the file uses most. */
public final class Separators {

    private static final String CANDIDATES = ",;\t";
    /** Characters looked at. */
    private static final int LOOKED_AT = 1 << 16;

    private Separators() {}

    public static char of(Reader text) throws IOException {
        int[] counts = new int[CANDIDATES.length()];
        boolean quoted = false;
        BufferedReader reader = new BufferedReader(text);
        for (int i = 0; i < LOOKED_AT; i++) {
            int at = reader.read();
            if (at < 0) {
                break;
            }
            quoted ^= at == '"';
            int candidate = quoted ? -1 : CANDIDATES.indexOf(at);
            if (candidate >= 0) {
                counts[candidate]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return CANDIDATES.charAt(best);
    }
}
