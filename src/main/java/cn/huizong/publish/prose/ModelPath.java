package cn.huizong.publish.prose;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a template was given under a path such as {@code open[0].items[2].message}. */
final class ModelPath {

    private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[([0-9]+)]");

    /** Shorter texts are numbers and their like, which could stand for any other. */
    private static final int LEAST = 5;

    /** What a figure is and was: only as figures of the city may these stand anywhere. */
    private static final Set<String> FIGURES = Set.of(
            "value",
            "amount",
            "lastYear",
            "lastYearAmount",
            "change",
            "phrase",
            "bar",
            "barLastYear",
            "ranking",
            "chart",
            "rankingChart",
            "movement");

    private ModelPath() {}

    static Optional<String> text(Map<String, Object> model, String path) {
        Object at = model;
        Matcher step = STEP.matcher(path);
        int end = 0;
        while (at != null && step.find() && step.start() == end) {
            at = step.group(1) != null ? named(at, step.group(1)) : numbered(at, Integer.parseInt(step.group(2)));
            end = step.end();
        }
        return end == path.length() && at instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static @Nullable Object named(Object of, String name) {
        return of instanceof Map<?, ?> map ? map.get(name) : null;
    }

    private static @Nullable Object numbered(Object of, int index) {
        return of instanceof List<?> list && index < list.size() ? list.get(index) : null;
    }

    /** All texts a template was given that are more than a number. */
    static Set<String> texts(Object model) {
        Set<String> texts = new LinkedHashSet<>();
        collect(model, texts);
        return texts;
    }

    private static void collect(@Nullable Object at, Set<String> texts) {
        if (at instanceof Map<?, ?> map) {
            boolean figure = map.containsKey("code");
            map.forEach((name, value) -> {
                if (!figure || !FIGURES.contains(String.valueOf(name))) {
                    collect(value, texts);
                }
            });
        } else if (at instanceof List<?> list) {
            list.forEach(value -> collect(value, texts));
        } else if (at instanceof String text && text.length() >= LEAST && Written.claims(text)) {
            texts.add(text);
        }
    }
}
