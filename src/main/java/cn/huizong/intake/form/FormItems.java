package cn.huizong.intake.form;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The items of a form by what is written for them in a row. */
public final class FormItems {

    private final Map<String, Item> byCode = new HashMap<>();
    private final Map<Integer, Item> byNumber = new HashMap<>();
    private final Map<String, List<Item>> byName = new HashMap<>();

    public FormItems(Form form) {
        for (Item item : form.items()) {
            byCode.put(Words.of(item.code()), item);
            byNumber.put(Integer.parseInt(item.code().substring(item.code().indexOf('.') + 1)), item);
            byName.computeIfAbsent(nameKey(item, item.name()), key -> new ArrayList<>())
                    .add(item);
        }
    }

    private static String nameKey(Item item, String written) {
        return ItemNames.key(written, item.measure().name());
    }

    @Nullable
    Item byCode(String text) {
        return byCode.get(Words.of(text));
    }

    /** By what is left of a code when the form's own was dropped: 03, or 3 once a spreadsheet took it for a number. */
    @Nullable
    Item byNumber(String text) {
        String words = Words.of(text);
        return words.matches("[0-9]{1,3}(\\.0)?") ? byNumber.get(Integer.parseInt(words.replace(".0", ""))) : null;
    }

    /** Every item of this name; people repeat the measure behind it. */
    List<Item> byName(String text) {
        List<Item> exact = byName.getOrDefault(ItemNames.key(text, ""), List.of());
        if (!exact.isEmpty() || !text.strip().matches(".*[)）]$")) {
            return exact;
        }
        return byName.values().stream()
                .flatMap(List::stream)
                .filter(item -> nameKey(item, text).equals(nameKey(item, item.name())))
                .toList();
    }
}
