package cn.huizong.pipeline.step;

import cn.huizong.catalogue.Severity;
import cn.huizong.observation.CellCounts;
import cn.huizong.publish.ReleaseCounts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The counts of a release as a line of numbers, as they are kept with it in the store. */
public final class CountsText {

    private static final int PLAIN = 14;
    private static final int JOINED = PLAIN + 2 * Severity.values().length;

    private CountsText() {}

    static String write(ReleaseCounts counts) {
        List<Integer> numbers = new ArrayList<>(List.of(
                counts.expected(),
                counts.missing(),
                counts.received(),
                counts.accepted(),
                counts.superseded(),
                counts.rejected(),
                counts.duplicate(),
                counts.quarantined(),
                counts.cells().read(),
                counts.cells().stored(),
                counts.cells().findings(),
                counts.cells().ignored(),
                counts.indicators(),
                counts.withFigure()));
        for (Severity severity : Severity.values()) {
            numbers.add(counts.anomalies().getOrDefault(severity, 0));
            numbers.add(counts.open().getOrDefault(severity, 0));
        }
        numbers.add(counts.joined());
        numbers.add(counts.answers());
        return String.join(" ", numbers.stream().map(String::valueOf).toList());
    }

    public static ReleaseCounts read(String text) {
        int[] n = List.of(text.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
        Map<Severity, Integer> anomalies = new EnumMap<>(Severity.class);
        Map<Severity, Integer> open = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            anomalies.put(severity, n[PLAIN + 2 * severity.ordinal()]);
            open.put(severity, n[PLAIN + 2 * severity.ordinal() + 1]);
        }
        return new ReleaseCounts(
                n[0],
                n[1],
                n[2],
                n[3],
                // Counts kept before parts, and tables of explanations, were counted by themselves end without them.
                n.length > JOINED ? n[JOINED] : 0,
                n[4],
                n[5],
                n[6],
                n[7],
                n.length > JOINED + 1 ? n[JOINED + 1] : 0,
                new CellCounts(n[8], n[9], n[10], n[11]),
                anomalies,
                open,
                n[12],
                n[13]);
    }
}
