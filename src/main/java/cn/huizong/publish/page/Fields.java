package cn.huizong.publish.page;

import cn.huizong.publish.text.SafeText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names and values for a template. */
final class Fields {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    Fields text(String name, String value) {
        fields.put(name, SafeText.visible(value));
        return this;
    }

    Fields count(String name, long value) {
        fields.put(name, Long.toString(value));
        return this;
    }

    Fields flag(String name, boolean value) {
        fields.put(name, value);
        return this;
    }

    Fields list(String name, List<Map<String, Object>> values) {
        fields.put(name, values);
        return this;
    }

    Fields group(String name, Map<String, Object> values) {
        fields.put(name, values);
        return this;
    }

    Map<String, Object> map() {
        return fields;
    }
}
