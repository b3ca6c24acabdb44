package cn.huizong.rule.tree;

import cn.huizong.rule.Facts;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Judgement;
import cn.huizong.rule.Measure;
import cn.huizong.rule.Quantity;
import cn.huizong.rule.Quantity.Exact;
import cn.huizong.rule.Quantity.Unknown;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Relation;
import cn.huizong.rule.Verdict;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two or more values compared, each with its neighbour: {@code a = b <= c}. All sides are in one measure.
 *
 * @param relations one less than {@code parts}
 */
public record Comparison(List<Expression> parts, List<Relation> relations, Measure measure) implements Condition {

    @Override
    public Judgement judge(Facts facts, BigDecimal tolerance) {
        Judgement open = null;
        Judgement last = Judgements.PASS;
        Quantity left = parts.get(0).evaluate(facts);
        for (int i = 0; i < relations.size(); i++) {
            Quantity right = parts.get(i + 1).evaluate(facts);
            last = judge(left, relations.get(i), right, tolerance);
            if (last.verdict() == Verdict.FAIL) {
                return last;
            }
            if (last.verdict() == Verdict.NOT_VERIFIABLE) {
                open = open == null ? last : Judgements.open(open, last);
            }
            left = right;
        }
        if (open != null) {
            return open;
        }
        return relations.size() == 1 ? last : Judgements.PASS;
    }

    private Judgement judge(Quantity left, Relation relation, Quantity right, BigDecimal tolerance) {
        Verdict verdict = Tolerant.compare(left, relation, right, tolerance);
        List<Reference> missing = List.of();
        String why = "";
        if (verdict == Verdict.NOT_VERIFIABLE) {
            missing = Reasons.union(missing(left), missing(right));
            why = Reasons.join(why(left), why(right));
            why = why.isEmpty() ? "含约数，界限之内既可能成立也可能不成立" : why;
        }
        return new Judgement(verdict, exact(left), exact(right), relation.sign(), measure, missing, why);
    }

    private static @Nullable Fraction exact(Quantity quantity) {
        return quantity instanceof Exact exact ? exact.value() : null;
    }

    private static List<Reference> missing(Quantity quantity) {
        return quantity instanceof Unknown unknown ? unknown.missing() : List.of();
    }

    private static String why(Quantity quantity) {
        return quantity instanceof Unknown unknown ? unknown.why() : "";
    }

    @Override
    public String asOperand() {
        return toString();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(parts.get(0).toString());
        for (int i = 0; i < relations.size(); i++) {
            text.append(' ').append(relations.get(i)).append(' ').append(parts.get(i + 1));
        }
        return text.toString();
    }
}
