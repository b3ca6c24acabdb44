package cn.huizong.catalogue.reading;

import cn.huizong.catalogue.draft.EditDraft;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.catalogue.source.Scalar;
import cn.huizong.rule.Fact;
import cn.huizong.rule.Facts;
import cn.huizong.rule.Judgement;
import cn.huizong.rule.Names.Named;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Rule;
import cn.huizong.rule.RuleFault;
import cn.huizong.rule.Verdict;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries an edit rule on the examples its author gave: what should pass must pass, what should fire must fire. */
final class ExamplesCheck {

    private static final Fact NOT_GIVEN = new Fact.Absent("例子没有给出");

    private final EditDraft draft;
    private final Mapping source;
    private final Rule rule;
    private final RuleNames names;
    private final List<Reference> asked;

    ExamplesCheck(EditDraft draft, Rule rule, RuleNames names) {
        this.draft = draft;
        this.source = draft.source();
        this.rule = rule;
        this.names = names;
        this.asked = rule.references();
    }

    void check() {
        check("passes", draft.passes(), Verdict.PASS);
        check("fires", draft.fires(), Verdict.FAIL);
    }

    private void check(String key, Map<Scalar, Scalar> figures, Verdict expected) {
        if (figures.isEmpty()) {
            return;
        }
        Map<Reference, Fact> facts = new HashMap<>();
        boolean readable = true;
        for (Map.Entry<Scalar, Scalar> figure : figures.entrySet()) {
            readable &= enter(figure.getKey(), figure.getValue(), facts);
        }
        if (!readable) {
            return;
        }
        Facts given = reference -> facts.getOrDefault(reference, NOT_GIVEN);
        Judgement judgement = rule.judge(given, draft.tolerance());
        if (judgement.verdict() != expected) {
            String outcome = switch (judgement.verdict()) {
                case PASS -> "例子“" + key + "”没有报错" + sides(judgement) + "。";
                case FAIL -> "例子“" + key + "”没有通过" + sides(judgement) + "。";
                case NOT_VERIFIABLE -> "例子“" + key + "”无法核验：" + Told.sentence(judgement.why());
            };
            source.fault(key, outcome, "核对例子里的数，或核对关系式“" + draft.rule() + "”。");
        }
    }

    private static String sides(Judgement judgement) {
        return judgement.left() == null || judgement.right() == null
                ? ""
                : "：左边 " + judgement.left() + "，右边 " + judgement.right();
    }

    private boolean enter(Scalar key, Scalar value, Map<Reference, Fact> facts) {
        Optional<Reference> reference = reference(key);
        if (reference.isEmpty()) {
            return false;
        }
        Optional<Fact> fact = names.find(reference.get().item()).flatMap(item -> fact(item, value));
        if (fact.isEmpty()) {
            source.fault(
                    value.place(),
                    "例子里“" + key.text() + "”的值“" + value.text() + "”不对。",
                    "数值项写数（不加引号），约数写成 \"<6000\" 或 \"[2000, 3000)\"，文字项写加引号的文字。");
        }
        fact.ifPresent(known -> facts.put(reference.get(), known));
        return fact.isPresent();
    }

    /** What an example gives a figure for; one written as the language writes it needs no parser. */
    private Optional<Reference> reference(Scalar key) {
        for (Reference reference : asked) {
            if (reference.toString().equals(key.text())) {
                return Optional.of(reference);
            }
        }
        try {
            Reference reference = Reference.parse(key.text(), names);
            if (asked.contains(reference)) {
                return Optional.of(reference);
            }
            source.fault(key.place(), "关系式没有用到例子里的“" + key.text() + "”。", "删去它，或改为关系式里的写法。");
        } catch (RuleFault fault) {
            if (key.isNumber()) {
                source.fault(key.place(), "例子里的“" + key.text() + "”不是指标项。", "键写指标项的代码；数里不写千分位逗号。");
                return Optional.empty();
            }
            source.fault(
                    key.place(),
                    "例子里的“" + key.text() + "”读不懂：" + Told.sentence(fault.problem()),
                    Told.sentence(fault.remedy()));
        }
        return Optional.empty();
    }

    private static Optional<Fact> fact(Named item, Scalar value) {
        if (item.text()) {
            return value.isText() ? Optional.of(new Fact.Words(value.text())) : Optional.empty();
        }
        BigDecimal number = Mapping.decimal(value);
        if (number != null) {
            return Optional.of(new Fact.Known(number));
        }
        return value.isText() ? BoundText.parse(value.text()).map(Fact.class::cast) : Optional.empty();
    }
}
