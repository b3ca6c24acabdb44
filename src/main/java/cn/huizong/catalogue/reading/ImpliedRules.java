package cn.huizong.catalogue.reading;

import cn.huizong.catalogue.Breakdown;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Frequency;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ItemKind;
import cn.huizong.catalogue.Severity;
import cn.huizong.catalogue.draft.FormDraft;
import cn.huizong.catalogue.draft.FormDrafts;
import cn.huizong.catalogue.draft.ItemDraft;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.rule.Formula;
import cn.huizong.rule.Measure;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Rule;
import cn.huizong.rule.RuleFault;
import cn.huizong.rule.Shift;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Edit rules that need not be written, because an item says what it is: a rate of which counts, the change of which rate, counted since the
 * year began of what, the total of which parts. They are
 * those of the newest edition of each form, as written rules are, and are judged like them.
 */
final class ImpliedRules {

    /** Of an item whose own figure of the period the form does not ask for. */
    private static final String YEAR = "year";

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final FormDrafts forms;
    private final Reporters reporters;
    private final Map<String, List<EditRule>> rules = new HashMap<>();

    ImpliedRules(FormDrafts forms, Reporters reporters) {
        this.forms = forms;
        this.reporters = reporters;
        forms.codes().forEach(code -> forms.newest(code).ifPresent(this::read));
    }

    /** Of a form's items, in their order. */
    List<EditRule> of(String form) {
        return rules.getOrDefault(form, List.of());
    }

    private void read(FormDraft form) {
        List<EditRule> found = new ArrayList<>();
        for (ItemDraft item : form.items().values()) {
            if (item.source().sound()) {
                rate(item).ifPresent(found::add);
                change(item).ifPresent(found::add);
                yearToDate(item, form.form()).ifPresent(found::add);
                total(item, form.form()).ifPresent(found::add);
            }
        }
        rules.put(form.code(), found);
    }

    private Optional<EditRule> rate(ItemDraft draft) {
        Mapping source = draft.source();
        if (!source.has("denominator")) {
            if (source.has("numerator")) {
                source.fault("numerator", "写了分子，没有写分母。", "补上“denominator: …”。");
            }
            return Optional.empty();
        }
        Item item = draft.item();
        if (!item.measure().equals(Measure.PERCENT)) {
            source.fault("denominator", "只有计量单位是 % 的指标项有分子、分母。", "删去它们，或把 measure 改为 \"%\"。");
            return Optional.empty();
        }
        String denominator = counts(draft, "denominator");
        String numerator = source.has("numerator") ? counts(draft, "numerator") : "";
        if (denominator == null || numerator == null) {
            return Optional.empty();
        }
        String counts = numerator.isEmpty() ? denominator : numerator + ", " + denominator;
        return rule(draft, "denominator", "feasible(" + item.code() + ", " + counts + ")")
                .map(rule -> new EditRule(
                        id(item, "R"),
                        Form.codeOf(item.code()),
                        item.name() + "可由所列分子、分母得出",
                        Severity.QUERY,
                        1,
                        List.of(),
                        rule,
                        BigDecimal.ZERO,
                        "所填的" + item.name() + "由所列的分子、分母得不出来",
                        "用分子除以分母重新计算，按规定的小数位数四舍五入"));
    }

    private Optional<EditRule> change(ItemDraft draft) {
        Mapping source = draft.source();
        if (!source.has("change-of")) {
            return Optional.empty();
        }
        Item item = draft.item();
        if (!item.measure().equals(Measure.POINTS)) {
            source.fault("change-of", "两个百分率之差以百分点计，本项计量单位是“" + item.measure() + "”。", "把 measure 改为 百分点。");
            return Optional.empty();
        }
        String code = source.text("change-of");
        Optional<Item> rate = forms.newest(Form.codeOf(item.code()))
                .flatMap(form -> form.form().item(code));
        if (rate.isEmpty() || !rate.get().measure().equals(Measure.PERCENT)) {
            if (!forms.isFaulty(code)) {
                source.fault("change-of", "“" + code + "”不是本表的百分率。", "写本表中计量单位为 % 的指标项的代码。");
            }
            return Optional.empty();
        }
        return rule(draft, "change-of", item.code() + " = " + code + " - lastyear(" + code + ")")
                .map(rule -> new EditRule(
                        id(item, "C"),
                        Form.codeOf(item.code()),
                        item.name() + "等于本期率减上年同期率",
                        Severity.QUERY,
                        2,
                        List.of(),
                        rule,
                        tolerance(item, rate.get()),
                        "所填的" + item.name() + "与本期、上年同期两个率之差不符",
                        "用本期率减上年同期率，差以百分点计"));
    }

    /** Two rates that were rounded lie up to one of their last place off; a change that is rounded further, half of its own. */
    private static BigDecimal tolerance(Item change, Item rate) {
        BigDecimal place = BigDecimal.ONE.movePointLeft(rate.decimals());
        return change.decimals() < rate.decimals() ? place.add(HALF.movePointLeft(change.decimals())) : place;
    }

    /** What a unit found out late belongs to an earlier period: the year's figure may then rise by more than the period's own. */
    private Optional<EditRule> yearToDate(ItemDraft draft, Form form) {
        Mapping source = draft.source();
        if (!source.has("accumulates")) {
            return Optional.empty();
        }
        Item item = draft.item();
        String what = source.text("accumulates");
        boolean alone = what.equals(YEAR);
        if (item.kind() != ItemKind.FLOW || form.frequency() == Frequency.ANNUAL) {
            source.fault("accumulates", "自年初累计的须是季报、月报等的流量项。", "改 kind，或删去 accumulates。");
            return Optional.empty();
        }
        if (alone && item.negative()) {
            source.fault("accumulates", "可以为负的指标项累计后也会减少。", "写明累计的是哪一项，如 accumulates: " + form.code() + ".02，或删去。");
            return Optional.empty();
        }
        Optional<Item> own = form.item(what);
        if (!alone && (own.isEmpty() || own.get().isText() || what.equals(item.code()))) {
            if (!forms.isFaulty(what)) {
                source.fault("accumulates", "“" + what + "”不是本表的另一个数值项。", "写本期数那一项的代码；本表没有本期数的写 year。");
            }
            return Optional.empty();
        }
        String before = "carried(" + item.code() + ")";
        return rule(draft, "accumulates", item.code() + (alone ? " >= " + before : " = " + before + " + " + what))
                .map(rule -> new EditRule(
                        id(item, "Y"),
                        form.code(),
                        item.name() + (alone ? "不少于本年上期" : "等于本年上期累计加本期"),
                        Severity.QUERY,
                        2,
                        List.of(),
                        rule,
                        BigDecimal.ZERO,
                        "自年初累计的" + item.name() + (alone ? "比本年上期少" : "不等于本年上期累计数加本期数"),
                        "核对累计数和本期数；以前各期的数有更正的，写明是哪一期"));
    }

    /** The total of a breakdown is the sum of its parts; percentages are not added. */
    private Optional<EditRule> total(ItemDraft draft, Form form) {
        Item item = draft.item();
        List<Breakdown.Member> parts = form.breakdown().parts();
        boolean divided = !parts.isEmpty()
                && form.item(Breakdown.code(item.code(), parts.get(0))).isPresent();
        if (!divided
                || item.isText()
                || item.measure().isPercentage()
                || item.measure().equals(Measure.POINTS)) {
            return Optional.empty();
        }
        String sum =
                parts.stream().map(part -> Breakdown.code(item.code(), part)).collect(Collectors.joining(" + "));
        return rule(draft, "code", item.code() + " = " + sum)
                .map(rule -> new EditRule(
                        id(item, "S"),
                        form.code(),
                        item.name() + "的合计等于各" + form.breakdown().name() + "之和",
                        Severity.MANDATORY,
                        1,
                        List.of(),
                        rule,
                        BigDecimal.ZERO,
                        item.name() + "的合计与各" + form.breakdown().name() + "之和不等",
                        "重新加总，核对漏填、错行的组"));
    }

    private static String id(Item item, String letter) {
        return item.code().replace(".", "-" + letter);
    }

    /** A formula over other items of the form, of the same period; null where it is none. */
    private @Nullable String counts(ItemDraft draft, String key) {
        Mapping source = draft.source();
        String text = source.text(key);
        if (!source.sound(key)) {
            return null;
        }
        String form = Form.codeOf(draft.item().code());
        RuleNames names = new RuleNames(forms, reporters, form);
        try {
            for (Reference reference : Formula.parse(text, names).references()) {
                if (!Form.codeOf(reference.item()).equals(form)
                        || reference.shift() != Shift.CURRENT
                        || !reference.group().isEmpty()) {
                    source.fault(key, "这里只能用本表本期的指标项，写的是“" + reference + "”。", "跨表、跨期的比率在 edits.yaml 中用 feasible 写。");
                    return null;
                }
            }
            return "(" + text + ")";
        } catch (RuleFault fault) {
            if (!names.metFaulty()) {
                Told.fault(source, key, fault);
            }
            return null;
        }
    }

    private Optional<Rule> rule(ItemDraft draft, String key, String text) {
        RuleNames names =
                new RuleNames(forms, reporters, Form.codeOf(draft.item().code()));
        try {
            Rule rule = Rule.parse(text, names);
            return names.metFaulty() ? Optional.empty() : Optional.of(rule);
        } catch (RuleFault fault) {
            if (!names.metFaulty()) {
                draft.source().fault(key, Told.sentence(fault.problem()), Told.sentence(fault.remedy()));
            }
            return Optional.empty();
        }
    }
}
