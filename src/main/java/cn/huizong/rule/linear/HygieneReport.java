package cn.huizong.rule.linear;

import cn.huizong.rule.Reference;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong, or merely noteworthy, about a set of rules. Within blocks of rules that contradict each other nothing else
 * was looked for.
 *
 * @param skipped rules that are not linear, or that the cap on size or work left out, with the reason in Chinese
 */
public record HygieneReport(
        List<Conflict> conflicts, List<Redundancy> redundancies, List<ImpliedBounds> bounds, List<Skipped> skipped) {

    public HygieneReport {
        conflicts = List.copyOf(conflicts);
        redundancies = List.copyOf(redundancies);
        bounds = List.copyOf(bounds);
        skipped = List.copyOf(skipped);
    }

    /**
     * Rules that no values can meet together; without any one of them some could.
     *
     * @param nonNegative whether it takes the knowledge that figures are not negative
     */
    public record Conflict(List<String> rules, boolean nonNegative) {

        public String inWords() {
            String given = nonNegative ? "在各项不小于 0 的前提下，" : "";
            return rules.size() == 1
                    ? given + "规则 " + rules.get(0) + " 没有任何数能满足"
                    : given + "规则 " + String.join("、", rules) + " 互相矛盾，没有一组数能同时满足";
        }
    }

    /**
     * A rule that can never fire where others hold.
     *
     * @param because rules it follows from, none of which could be left out; empty when it always holds
     * @param nonNegative whether it takes the knowledge that figures are not negative
     */
    public record Redundancy(String rule, List<String> because, boolean nonNegative) {

        public String inWords() {
            String given = nonNegative ? "在各项不小于 0 的前提下，" : "";
            return because.isEmpty()
                    ? given + "规则 " + rule + " 总是成立，不起作用"
                    : given + "规则 " + rule + " 是多余的：满足 " + String.join("、", because) + " 就一定满足它";
        }
    }

    /** The least and greatest value all rules together leave a figure; null for none. Rounded to ten digits. */
    public record ImpliedBounds(
            Reference figure,
            @Nullable BigDecimal least,
            @Nullable BigDecimal greatest) {

        /** Whether only one value is left. */
        public boolean isFixed() {
            return least != null && greatest != null && least.compareTo(greatest) == 0;
        }

        public String inWords() {
            if (isFixed()) {
                return figure.inWords() + " 只能等于 " + least;
            }
            if (least == null || greatest == null) {
                return figure.inWords() + (least == null ? " 不会大于 " + greatest : " 不会小于 " + least);
            }
            return figure.inWords() + " 只能在 " + least + " 到 " + greatest + " 之间";
        }
    }

    /**
     * A rule that was not held against others.
     *
     * @param capped whether it could have been, had there been fewer rules or more time
     */
    public record Skipped(String rule, String why, boolean capped) {}
}
