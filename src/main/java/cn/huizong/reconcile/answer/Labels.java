package cn.huizong.reconcile.answer;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.JobDefinition;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Rules and items as people write them in a 说明 table: by code, by name, or as reports print them, code and name. */
final class Labels {

    private final Map<String, String> rules = new HashMap<>();
    private final Map<String, String> items = new HashMap<>();

    Labels(Catalogue catalogue, JobDefinition job) {
        Arrays.stream(FindingCode.values()).forEach(code -> put(rules, code.id(), code.chinese()));
        for (EditRule edit : job.edits()) {
            put(rules, edit.id(), edit.name());
        }
        catalogue.forms().forEach(form -> form.items().forEach(item -> put(items, item)));
    }

    private static void put(Map<String, String> labels, Item item) {
        put(labels, item.code(), item.name());
    }

    /** A name that several go by is nobody's. */
    private static void put(Map<String, String> labels, String code, String name) {
        labels.put(code, code);
        labels.merge(name.strip(), code, (known, other) -> known.equals(other) ? known : "");
    }

    /** The code a text means; the text itself where it means none. */
    String rule(String written) {
        return code(rules, written);
    }

    String item(String written) {
        return code(items, written);
    }

    private static String code(Map<String, String> labels, String written) {
        String text = written.strip();
        String known = labels.getOrDefault(text, "");
        return known.isEmpty() ? labels.getOrDefault(text.split("\\s", 2)[0], text) : known;
    }
}
