package cn.huizong.catalogue.reading;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.WrittenName;
import cn.huizong.catalogue.draft.FormDraft;
import cn.huizong.catalogue.draft.FormDrafts;
import cn.huizong.catalogue.draft.Ids;
import cn.huizong.rule.Names;
import java.util.List;
import java.util.Optional;

/**
 * What the names in one rule or formula mean: codes of the newest edition of every form, quoted names within the rule's own
 * form, groups of units. It notices when it could not answer because of a fault elsewhere, so that one fault is told once.
 */
final class RuleNames implements Names {

    private final FormDrafts forms;
    private final Reporters reporters;
    private final String ownForm;
    private boolean metFaulty;

    /** @param ownForm "" for a rule across forms and for formulas, which use codes only */
    RuleNames(FormDrafts forms, Reporters reporters, String ownForm) {
        this.forms = forms;
        this.reporters = reporters;
        this.ownForm = ownForm;
    }

    /** Whether something asked for is known but faulty where it is defined; what follows from that is not told again. */
    boolean metFaulty() {
        return metFaulty;
    }

    @Override
    public Optional<Named> find(String codeOrName) {
        Optional<Item> found = Ids.FIGURE.matcher(codeOrName).matches() ? byCode(codeOrName) : byName(codeOrName);
        return found.map(RuleNames::named);
    }

    private Optional<Item> byCode(String code) {
        metFaulty |= forms.isFaulty(code);
        return forms.newest(Form.codeOf(code)).flatMap(draft -> draft.form().item(code));
    }

    private Optional<Item> byName(String name) {
        Optional<FormDraft> own = forms.newest(ownForm);
        metFaulty |= forms.isUnreadable(ownForm)
                || own.map(draft -> !draft.everyCodeRead()
                                || draft.items().values().stream()
                                        .anyMatch(item -> !item.source().sound()))
                        .orElse(false);
        List<Item> found = own.map(draft -> draft.form().items().stream()
                        .filter(item -> plain(item.name()).equals(plain(name)))
                        .toList())
                .orElse(List.of());
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** A name without spaces and without the 其中 or # that only says it is a part. */
    private static String plain(String name) {
        return WrittenName.normalise(name).replaceFirst("^(?:其中:?|#)", "");
    }

    @Override
    public List<Named> range(String fromCode, String toCode) {
        List<Item> items = forms.newest(Form.codeOf(fromCode))
                .map(draft -> draft.form().items())
                .orElse(List.of());
        List<String> codes = items.stream().map(Item::code).toList();
        int from = codes.indexOf(fromCode);
        int to = codes.indexOf(toCode);
        return from < 0 || to < from
                ? List.of()
                : items.subList(from, to + 1).stream().map(RuleNames::named).toList();
    }

    @Override
    public boolean isGroup(String group) {
        metFaulty |= reporters.areUnknown();
        return reporters.units().isGroup(group);
    }

    private static Named named(Item item) {
        return new Named(item.code(), item.measure(), item.isText(), item.decimals());
    }
}
