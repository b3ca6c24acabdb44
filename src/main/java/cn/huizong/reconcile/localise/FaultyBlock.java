package cn.huizong.reconcile.localise;

import java.util.List;

/**
 * Rules that hang together by figures that may change, and cannot all hold as reported.
 *
 * @param rules their ids, in the order they were given
 * @param solutions all of the least total weight: those of fewer figures first, then in the order in which the rules name
 *     the figures; empty when not localised
 * @param notLocalised why nothing is said of the figures, for people; "" when something is
 */
public record FaultyBlock(List<String> rules, List<Solution> solutions, String notLocalised) {

    public FaultyBlock {
        rules = List.copyOf(rules);
        solutions = List.copyOf(solutions);
    }

    static FaultyBlock notLocalised(List<String> rules, String why) {
        return new FaultyBlock(rules, List.of(), why);
    }
}
