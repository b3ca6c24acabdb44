package cn.huizong.reconcile.version;

import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Source;
import java.util.Arrays;
import java.util.Comparator;

/** The order of files by path, then sheet, by code point: the same on every machine. */
final class ByPath implements Comparator<ObservedReturn> {

    @Override
    public int compare(ObservedReturn left, ObservedReturn right) {
        Source one = left.source();
        Source other = right.source();
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
