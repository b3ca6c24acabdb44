package cn.huizong.rule;

import java.math.BigDecimal;
import java.util.List;

/** A condition over items, parsed and checked. */
public record Rule(String text) {

    public static Rule parse(String text, Names names) {
        throw new RuleFault(1, "skeleton", "");
    }

    public Judgement judge(Facts facts, BigDecimal tolerance) {
        throw new RuleFault(1, "skeleton", "");
    }

    /** Every figure it asks for, in the order of the text. */
    public List<Reference> references() {
        return List.of();
    }
}
