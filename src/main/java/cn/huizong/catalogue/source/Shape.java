package cn.huizong.catalogue.source;

import cn.huizong.catalogue.EditDistance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The keys that one kind of mapping may and must have. */
public final class Shape {

    private final Map<String, Key> keys = new LinkedHashMap<>();

    public Shape(Key... keys) {
        for (Key key : keys) {
            this.keys.put(key.name(), key);
        }
    }

    public Set<String> names() {
        return keys.keySet();
    }

    public List<Key> required() {
        return keys.values().stream().filter(Key::required).toList();
    }

    public boolean knows(String name) {
        return keys.containsKey(name);
    }

    /** The remedy for a name that is not among the keys. */
    String suggestFor(String unknown) {
        int colon = unknown.indexOf('：');
        if (colon > 0 && knows(unknown.substring(0, colon).strip())) {
            return "冒号用半角，后面加空格：“" + unknown.substring(0, colon).strip() + ": …”。";
        }
        return EditDistance.nearest(unknown, names())
                .map(near -> "是否想写“" + near + "”？")
                .orElse("删去它，或改用：" + String.join("、", names()) + "。");
    }
}
