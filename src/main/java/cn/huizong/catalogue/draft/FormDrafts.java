package cn.huizong.catalogue.draft;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All editions of all forms, and which codes are known although their definition is faulty. */
public final class FormDrafts {

    private final Map<String, List<FormDraft>> editions = new TreeMap<>();
    private final Set<String> unreadable;
    private final Set<String> codes;

    /** @param unreadable codes of forms of which an edition could not be read at all */
    FormDrafts(Collection<FormDraft> editions, Set<String> unreadable) {
        editions.stream()
                .sorted(Comparator.comparingInt(draft -> draft.form().edition()))
                .forEach(draft -> this.editions
                        .computeIfAbsent(draft.code(), code -> new ArrayList<>())
                        .add(draft));
        this.unreadable = Set.copyOf(unreadable);
        this.codes = new TreeSet<>(unreadable);
        this.codes.addAll(this.editions.keySet());
    }

    /** By year. */
    public List<FormDraft> editionsOf(String form) {
        return editions.getOrDefault(form, List.of());
    }

    /** By code, then year. */
    public List<Form> forms() {
        return editions.values().stream()
                .flatMap(ofOneForm -> ofOneForm.stream().map(FormDraft::form))
                .toList();
    }

    public Optional<FormDraft> newest(String form) {
        List<FormDraft> known = editionsOf(form);
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(known.size() - 1));
    }

    public Set<String> codes() {
        return codes;
    }

    /** Whether nothing can be said of an item because its own definition, or its form's list of items, is faulty. */
    public boolean isFaulty(String itemCode) {
        String form = Form.codeOf(itemCode);
        return unreadable.contains(form)
                || newest(form).map(draft -> isFaulty(draft, itemCode)).orElse(false);
    }

    private static boolean isFaulty(FormDraft draft, String itemCode) {
        ItemDraft item = draft.items().get(Item.baseOf(itemCode));
        return item == null ? !draft.everyCodeRead() : !item.source().sound();
    }

    /** Whether a form is known of which nothing could be read. */
    public boolean isUnreadable(String form) {
        return unreadable.contains(form);
    }
}
