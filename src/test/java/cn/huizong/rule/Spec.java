package cn.huizong.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the specifications in {@code spec/rule/}. */
public final class Spec {

    private Spec() {}

    public static InputStream open(String file) {
        return Objects.requireNonNull(Spec.class.getResourceAsStream("/spec/rule/" + file), file);
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(String file) {
        return (Map<String, Object>) load(file);
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> cases(String file) {
        return (List<Map<String, Object>>) load(file);
    }

    private static Object load(String file) {
        try (InputStream in = open(file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(Map<String, Object> map, String key) {
        return (Map<String, Object>) map.getOrDefault(key, Map.of());
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> maps(Map<String, Object> map, String key) {
        return (List<Map<String, Object>>) map.getOrDefault(key, List.of());
    }

    public static List<String> strings(Map<String, Object> map, String key) {
        return ((List<?>) map.getOrDefault(key, List.of()))
                .stream().map(String::valueOf).toList();
    }

    public static String text(Map<String, Object> map, String key) {
        return String.valueOf(map.getOrDefault(key, ""));
    }

    /**
     * Facts as a specification writes them: a number, a text in quotes, {@code "[2000, 3000)"} for bounds (an empty end is
     * open to infinity) and {@code "?空白"} for a figure that is not there; what is not listed was not handed in.
     */
    public static Facts facts(Map<String, Object> spec) {
        Map<Reference, Fact> facts = new LinkedHashMap<>();
        ((Map<Object, Object>) spec.getOrDefault("facts", Map.of()))
                .forEach((key, value) ->
                        facts.put(Reference.parse(String.valueOf(key), SpecNames.NAMES), fact(String.valueOf(value))));
        return reference -> facts.getOrDefault(reference, new Fact.Absent("未报送"));
    }

    public static Fact fact(String written) {
        if (written.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return new Fact.Known(new BigDecimal(written));
        }
        if (written.matches("[\\[(].*,.*[\\])]")) {
            String[] ends = written.substring(1, written.length() - 1).split(",", -1);
            return new Fact.Bounded(end(ends[0]), written.startsWith("("), end(ends[1]), written.endsWith(")"));
        }
        return written.startsWith("?") ? new Fact.Absent(written.substring(1)) : new Fact.Words(written);
    }

    private static @Nullable BigDecimal end(String written) {
        return written.isBlank() ? null : new BigDecimal(written.strip());
    }
}
