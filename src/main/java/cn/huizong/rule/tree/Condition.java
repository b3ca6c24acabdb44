package cn.huizong.rule.tree;

import cn.huizong.rule.Fact;
import cn.huizong.rule.Facts;
import cn.huizong.rule.Judgement;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something a rule says to be so, judged in three values after Kleene (1938): unknown stays unknown unless it cannot matter. */
public sealed interface Condition extends Node
        permits Comparison, Condition.Junction, Condition.Not, Condition.Conditional, Condition.Given, FeasibleRate {

    /**
     * Judges one record.
     *
     * @param tolerance loosens comparisons. It never loosens what stands under a {@code not} or behind an {@code if}, where
     *     loosening would make the rule stricter
     */
    Judgement judge(Facts facts, BigDecimal tolerance);

    /** Written as an operand of {@code and}, {@code or} and {@code not}. */
    default String asOperand() {
        return "(" + this + ")";
    }

    /** {@code and}, {@code or}. */
    record Junction(boolean and, List<Condition> parts) implements Condition {

        @Override
        public Judgement judge(Facts facts, BigDecimal tolerance) {
            Verdict decisive = and ? Verdict.FAIL : Verdict.PASS;
            Judgement open = null;
            for (Condition part : parts) {
                Judgement judgement = part.judge(facts, tolerance);
                if (judgement.verdict() == decisive) {
                    return judgement;
                }
                if (judgement.verdict() == Verdict.NOT_VERIFIABLE) {
                    open = open == null ? judgement : Judgements.open(open, judgement);
                }
            }
            if (open != null) {
                return open;
            }
            return and ? Judgements.PASS : Judgements.FAIL;
        }

        @Override
        public String toString() {
            return parts.stream().map(Condition::asOperand).collect(Collectors.joining(and ? " and " : " or "));
        }
    }

    record Not(Condition of) implements Condition {

        @Override
        public Judgement judge(Facts facts, BigDecimal tolerance) {
            Judgement inner = of.judge(facts, BigDecimal.ZERO);
            return switch (inner.verdict()) {
                case PASS -> Judgements.failed(inner);
                case FAIL -> Judgements.PASS;
                case NOT_VERIFIABLE -> inner;
            };
        }

        @Override
        public List<Condition> parts() {
            return List.of(of);
        }

        @Override
        public String toString() {
            return "not " + of.asOperand();
        }
    }

    /** {@code if … then …}, as not A or B; with an else, and (A or C). */
    record Conditional(
            Condition when, Condition then, @Nullable Condition otherwise) implements Condition {

        @Override
        public Judgement judge(Facts facts, BigDecimal tolerance) {
            Judgement premise = when.judge(facts, BigDecimal.ZERO);
            return switch (premise.verdict()) {
                case PASS -> then.judge(facts, tolerance);
                case FAIL -> otherwise == null ? Judgements.PASS : otherwise.judge(facts, tolerance);
                case NOT_VERIFIABLE -> undecided(premise, facts, tolerance);
            };
        }

        private Judgement undecided(Judgement premise, Facts facts, BigDecimal tolerance) {
            boolean eitherWay = then.judge(facts, tolerance).verdict() == Verdict.PASS
                    && (otherwise == null || otherwise.judge(facts, tolerance).verdict() == Verdict.PASS);
            return eitherWay ? Judgements.PASS : premise;
        }

        @Override
        public List<Condition> parts() {
            return otherwise == null ? List.of(when, then) : List.of(when, then, otherwise);
        }

        @Override
        public String toString() {
            String text = "if " + nested(when) + " then " + nested(then);
            return otherwise == null ? text : text + " else " + nested(otherwise);
        }

        private static String nested(Condition part) {
            return part instanceof Conditional ? part.asOperand() : part.toString();
        }
    }

    /** Whether a figure was reported. Always decided. */
    record Given(Reference figure) implements Condition {

        @Override
        public Judgement judge(Facts facts, BigDecimal tolerance) {
            return facts.find(figure) instanceof Fact.Absent ? Judgements.FAIL : Judgements.PASS;
        }

        @Override
        public void collect(Set<Reference> references) {
            references.add(figure);
        }

        @Override
        public List<Condition> parts() {
            return List.of();
        }

        @Override
        public String asOperand() {
            return toString();
        }

        @Override
        public String toString() {
            return "given(" + figure + ")";
        }
    }
}
