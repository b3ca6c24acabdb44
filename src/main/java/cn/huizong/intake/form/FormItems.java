package cn.huizong.intake.form;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.intake.file.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The items of a form by the words written for them in a row. */
public final class FormItems {

    private final Map<String, Item> byCode = new HashMap<>();
    private final Map<Integer, Item> byNumber = new HashMap<>();
    private final Map<String, List<Item>> byName = new HashMap<>();

    public FormItems(Form form) {
        for (Item item : form.items()) {
            byCode.put(Words.of(item.code()), item);
            if (Item.baseOf(item.code()).equals(item.code())) {
                byNumber.put(Integer.parseInt(item.code().substring(item.code().indexOf('.') + 1)), item);
            }
            byName.computeIfAbsent(ItemNames.key(Words.of(item.name())), key -> new ArrayList<>())
                    .add(item);
        }
    }

    @Nullable
    Item byCode(String words) {
        return byCode.get(words);
    }

    /** By what is left of a code when the form's own was dropped: 03, or 3 once a spreadsheet took it for a number. */
    @Nullable
    Item byNumber(String words) {
        return words.matches("[0-9]{1,3}(\\.0)?") ? byNumber.get(Integer.parseInt(words.replace(".0", ""))) : null;
    }

    /** Every item of this name; people repeat the measure in brackets behind it. */
    List<Item> byName(String words) {
        String key = ItemNames.key(words);
        List<Item> named = byName.get(key);
        if (named != null) {
            return named;
        }
        String shorter = ItemNames.withoutBracket(key);
        return byName.getOrDefault(shorter, List.of()).stream()
                .filter(item ->
                        key.equals(shorter + "(" + Words.of(item.measure().name()) + ")"))
                .toList();
    }
}
