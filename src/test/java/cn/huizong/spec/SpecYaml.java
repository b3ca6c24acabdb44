package cn.huizong.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Specifications under {@code spec/}: a list of cases, each a map with a name. */
public final class SpecYaml {

    private SpecYaml() {}

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> cases(String path) {
        try (InputStream in = Objects.requireNonNull(SpecYaml.class.getResourceAsStream("/spec/" + path), path)) {
            return (List<Map<String, Object>>) new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A map below a key, its keys and values as text; empty where there is none. */
    public static Map<String, String> texts(Map<String, Object> map, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        map(map, key).forEach((name, value) -> texts.put(name, text(value)));
        return texts;
    }

    public static Map<String, Object> map(Map<String, Object> map, String key) {
        Map<String, Object> found = new LinkedHashMap<>();
        ((Map<?, ?>) map.getOrDefault(key, Map.of())).forEach((name, value) -> found.put(text(name), value));
        return found;
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> maps(Map<String, Object> map, String key) {
        return (List<Map<String, Object>>) map.getOrDefault(key, List.of());
    }

    /** The texts of a list; none where the key is missing. */
    public static List<String> list(Map<String, Object> map, String key) {
        return map.get(key) instanceof List<?> list
                ? list.stream().map(SpecYaml::text).toList()
                : List.of();
    }

    public static String text(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value);
    }

    public static String text(Map<String, Object> map, String key) {
        return text(map.getOrDefault(key, ""));
    }
}
