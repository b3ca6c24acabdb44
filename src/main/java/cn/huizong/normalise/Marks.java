package cn.huizong.normalise;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.MarkMeaning;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The legend of a form: what stands in a cell instead of a figure. Dashes and dots are known whatever key they were typed
 * with; 一, which may be a dash or a one, means something only where the legend says so.
 */
final class Marks {

    private static final String DASHES = "-—–―─━‒−ー﹣";

    private final Map<String, MarkMeaning> meanings = new TreeMap<>();
    private final Map<String, String> printed = new TreeMap<>();

    Marks(Form form) {
        form.marks().forEach((mark, meaning) -> {
            meanings.put(key(mark), meaning);
            printed.put(key(mark), mark);
        });
    }

    /** What a text means as a mark, or null when it is none of the legend's. */
    @Nullable
    MarkMeaning meaning(String text) {
        return meanings.get(key(text));
    }

    /** Whether the text is the legend's own mark and not one that only looks like it. */
    boolean isExact(String text) {
        return text.strip().equals(printed.get(key(text)));
    }

    /** The legend, for a message: “—”、“…”、“无”. */
    String legend() {
        return printed.isEmpty() ? "本表没有约定符号" : "本表约定的符号有“" + String.join("”、“", printed.values()) + "”";
    }

    /** A run of dashes is a dash, a run of at least three dots an ellipsis. */
    private static String key(String text) {
        String plain = Plain.unspaced(text);
        if (!plain.isEmpty() && plain.chars().allMatch(at -> DASHES.indexOf(at) >= 0)) {
            return "—";
        }
        return plain.matches("[.。·⋯…]{3,}|⋯+") ? "..." : plain;
    }
}
