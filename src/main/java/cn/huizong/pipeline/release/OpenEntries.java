package cn.huizong.pipeline.release;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.pipeline.console.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lists within a sentence: a line each, ten at most, then how many more there are. */
public final class OpenEntries {

    private static final int MOST = 10;

    private OpenEntries() {}

    /** With the id each, by which it is found in the anomaly report. */
    public static String listed(List<Anomaly> findings) {
        return lines(findings, finding -> finding.id() + "  " + finding.rule() + "  " + OneLine.of(finding.message()));
    }

    static String faults(List<ReleaseFiles.Fault> faults) {
        return lines(faults, ReleaseFiles.Fault::file);
    }

    /** @param line what is said of an entry, without any line break */
    public static <T> String lines(List<T> entries, Function<T, String> line) {
        List<String> lines = new ArrayList<>();
        entries.stream().limit(MOST).forEach(entry -> lines.add("  " + line.apply(entry)));
        if (entries.size() > MOST) {
            lines.add("  … +" + (entries.size() - MOST));
        }
        return String.join("\n", lines);
    }
}
