package cn.huizong.reconcile.version;

import cn.huizong.observation.FiledPart;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Source;
import java.util.Arrays;
import java.util.Comparator;

/** The order of files by path, then sheet, by code point, then place on the sheet: the same on every machine. */
final class ByPath implements Comparator<ObservedReturn> {

    @Override
    public int compare(ObservedReturn left, ObservedReturn right) {
        FiledPart one = left.parts().get(0);
        FiledPart other = right.parts().get(0);
        int bySource = compare(one.source(), other.source());
        return bySource != 0 ? bySource : Integer.compare(one.number(), other.number());
    }

    private static int compare(Source one, Source other) {
        int byFile = byCodePoint(one.file(), other.file());
        if (byFile != 0) {
            return byFile;
        }
        int bySheet = byCodePoint(one.sheet(), other.sheet());
        return bySheet != 0 ? bySheet : one.sha256().compareTo(other.sha256());
    }

    private static int byCodePoint(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }
}
