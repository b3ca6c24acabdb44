package cn.huizong.intake.form;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.intake.file.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What tells the forms of a catalogue apart: 表号, titles, codes and names of items; of every edition. */
public final class FormIndex {

    private record Title(String words, String form) {}

    private final Map<String, String> byItemCode = new HashMap<>();
    private final Map<String, Set<String>> byItemName = new HashMap<>();
    private final Map<String, Set<String>> byTableNumber = new HashMap<>();
    private final List<Title> titles = new ArrayList<>();

    public FormIndex(List<Form> forms) {
        for (Form form : forms) {
            byTableNumber
                    .computeIfAbsent(Words.of(form.tableNumber()), key -> new TreeSet<>())
                    .add(form.code());
            titles.add(new Title(Words.of(form.title()), form.code()));
            for (Item item : form.items()) {
                byItemCode.put(Words.of(item.code()), form.code());
                byItemName
                        .computeIfAbsent(ItemNames.key(Words.of(item.name())), key -> new HashSet<>())
                        .add(form.code());
            }
        }
        titles.sort(
                Comparator.comparingInt((Title title) -> title.words().length()).reversed());
    }

    /** The form of an item code, "" when the words are none. */
    String formOfItem(String words) {
        return byItemCode.getOrDefault(words, "");
    }

    /** The forms that have an item of this name, also where something in brackets follows it. */
    Set<String> formsOfItemName(String key) {
        Set<String> forms = byItemName.get(key);
        return forms != null ? forms : byItemName.getOrDefault(ItemNames.withoutBracket(key), Set.of());
    }

    Set<String> formsOfTableNumber(String text) {
        return byTableNumber.getOrDefault(Words.of(text), Set.of());
    }

    /** The forms whose title a text contains; of titles within each other the longest. */
    Set<String> formsOfTitleIn(String words) {
        Set<String> forms = new TreeSet<>();
        int longest = 0;
        for (Title title : titles) {
            if (title.words().length() < longest) {
                break;
            }
            if (words.contains(title.words())) {
                forms.add(title.form());
                longest = title.words().length();
            }
        }
        return forms;
    }

    /** Whether words are a title with at most so many characters around it. */
    boolean isTitle(String words, int around) {
        return titles.stream()
                .anyMatch(title -> words.contains(title.words())
                        && words.length() <= title.words().length() + around);
    }
}
