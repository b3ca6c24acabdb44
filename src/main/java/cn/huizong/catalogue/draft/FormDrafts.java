package cn.huizong.catalogue.draft;

import cn.huizong.catalogue.Form;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All editions of all forms, and which codes are known although their definition is faulty. */
public final class FormDrafts {

    private final List<FormDraft> editions;
    private final Set<String> unreadable;

    /** @param unreadable codes of forms of which an edition could not be read at all */
    FormDrafts(Collection<FormDraft> editions, Set<String> unreadable) {
        this.editions = editions.stream()
                .sorted(Comparator.comparing(FormDraft::code)
                        .thenComparingInt(draft -> draft.form().edition()))
                .toList();
        this.unreadable = Set.copyOf(unreadable);
    }

    /** By code, then year. */
    public List<FormDraft> editions() {
        return editions;
    }

    public List<FormDraft> editionsOf(String form) {
        return editions.stream().filter(draft -> draft.code().equals(form)).toList();
    }

    public List<Form> forms() {
        return editions.stream().map(FormDraft::form).toList();
    }

    public Optional<FormDraft> newest(String form) {
        return editions.stream().filter(draft -> draft.code().equals(form)).reduce((older, newer) -> newer);
    }

    public Set<String> codes() {
        Set<String> codes = new TreeSet<>(unreadable);
        editions.forEach(draft -> codes.add(draft.code()));
        return codes;
    }

    /** Whether nothing can be said of an item because its own definition, or its form's list of items, is faulty. */
    public boolean isFaulty(String itemCode) {
        String form = Form.codeOf(itemCode);
        return unreadable.contains(form)
                || newest(form).map(draft -> isFaulty(draft, itemCode)).orElse(false);
    }

    private static boolean isFaulty(FormDraft draft, String itemCode) {
        ItemDraft item = draft.items().get(itemCode);
        return item == null ? !draft.source().sound("items") : !item.source().sound();
    }

    /** Whether a form is known of which nothing could be read. */
    public boolean isUnreadable(String form) {
        return unreadable.contains(form);
    }
}
