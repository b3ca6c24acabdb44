package cn.huizong.publish.document;

import java.util.List;
import java.util.stream.Collectors;

/** The text of one paragraph; neighbouring runs differ in look. */
public record Text(List<Run> runs) {

    static final Text NONE = new Text(List.of());

    static Text plain(String text) {
        return text.isEmpty() ? NONE : new Text(List.of(new Run(text, Look.PLAIN)));
    }

    public boolean isEmpty() {
        return runs.isEmpty();
    }

    /** The words alone. */
    public String words() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
