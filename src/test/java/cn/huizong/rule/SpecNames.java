package cn.huizong.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of {@code spec/rule/names.yaml}. */
public final class SpecNames implements Names {

    public static final Names NAMES = new SpecNames(Spec.map("names.yaml"));

    private final Map<String, Named> byCodeOrName = new LinkedHashMap<>();
    private final List<Named> items;
    private final List<String> groups;

    private SpecNames(Map<String, Object> spec) {
        items = Spec.maps(spec, "items").stream().map(SpecNames::item).toList();
        items.forEach(item -> byCodeOrName.put(item.code(), item));
        for (Map<String, Object> item : Spec.maps(spec, "items")) {
            byCodeOrName.put(Spec.text(item, "name"), item(item));
        }
        groups = Spec.strings(spec, "groups");
    }

    private static Named item(Map<String, Object> item) {
        boolean text = item.containsKey("text");
        return new Named(Spec.text(item, "code"), Measure.of(Spec.text(item, "measure")), text, (int)
                item.getOrDefault("decimals", 0));
    }

    @Override
    public Optional<Named> find(String codeOrName) {
        return Optional.ofNullable(byCodeOrName.get(codeOrName));
    }

    @Override
    public List<Named> range(String fromCode, String toCode) {
        String form = fromCode.substring(0, fromCode.indexOf('.') + 1);
        return toCode.startsWith(form)
                ? items.stream()
                        .filter(item -> item.code().startsWith(form)
                                && item.code().compareTo(fromCode) >= 0
                                && item.code().compareTo(toCode) <= 0)
                        .toList()
                : List.of();
    }

    @Override
    public boolean isGroup(String group) {
        return groups.contains(group);
    }
}
