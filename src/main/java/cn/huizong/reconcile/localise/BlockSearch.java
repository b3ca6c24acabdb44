package cn.huizong.reconcile.localise;

import cn.huizong.rule.Fraction;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Verdict;
import cn.huizong.rule.linear.WorkBudget;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A block held against what was reported: whether its rules can hold, and if not, the figures to doubt. */
final class BlockSearch {

    private final RuleSystem system;
    private final Reported reported;
    private final Block block;
    private final WorkBudget budget;
    private final Feasibility feasibility;
    private final BitSet missing;

    BlockSearch(RuleSystem system, Reported reported, Block block, WorkBudget budget) {
        this.system = system;
        this.reported = reported;
        this.block = block;
        this.budget = budget;
        this.feasibility = new Feasibility(system, reported, budget);
        this.missing = (BitSet) block.figures().clone();
        this.missing.and(reported.missing());
    }

    /** Nothing when its rules can hold as reported. */
    Optional<FaultyBlock> localise() {
        try {
            List<BitSet> failed = failed();
            return failed.isEmpty() && canHold() ? Optional.empty() : Optional.of(faulty(failed));
        } catch (NotLocalised reason) {
            return Optional.of(FaultyBlock.notLocalised(rules(), reason.why()));
        } catch (WorkBudget.Exhausted exhausted) {
            return Optional.of(FaultyBlock.notLocalised(rules(), "所需的计算量超过上限，没有算完"));
        }
    }

    /** Of every failed rule, and of every figure that cannot be what it is, the figures that may be wrong. */
    private List<BitSet> failed() {
        List<BitSet> failed = new ArrayList<>();
        for (Clause clause : block.clauses()) {
            if (reported.judge(clause) == Verdict.FAIL) {
                BitSet doubtful = (BitSet) clause.figures().clone();
                doubtful.and(reported.changeable());
                failed.add(doubtful);
            }
        }
        block.figures().stream().filter(reported::isImpossible).forEach(figure -> {
            BitSet alone = new BitSet();
            alone.set(figure);
            failed.add(alone);
        });
        return failed;
    }

    /** Whether what is missing can be such that all rules hold, none having failed. */
    private boolean canHold() {
        return feasibility.conflict(missing) == null;
    }

    private FaultyBlock faulty(List<BitSet> failed) {
        List<Solution> solutions = new ArrayList<>();
        for (BitSet figures : new Search(reported, feasibility, missing, failed, budget).run()) {
            BitSet open = (BitSet) figures.clone();
            open.or(missing);
            solutions.add(new Solution(named(feasibility.ranges(figures, open))));
        }
        return new FaultyBlock(rules(), solutions, "");
    }

    /** What is missing and can be one value only; nothing when the rules cannot hold, or when it would cost too much. */
    Map<Integer, Fraction> deduced() {
        Map<Integer, Fraction> deduced = new HashMap<>();
        try {
            if (failed().isEmpty() && canHold()) {
                feasibility.ranges(missing, missing).forEach((figure, range) -> {
                    if (range.isFixed() && range.least() != null) {
                        deduced.put(figure, range.least());
                    }
                });
            }
        } catch (WorkBudget.Exhausted exhausted) {
            deduced.clear();
        }
        return deduced;
    }

    private Map<Reference, Range> named(Map<Integer, Range> ranges) {
        Map<Reference, Range> named = new LinkedHashMap<>();
        ranges.forEach((figure, range) -> named.put(system.figures().get(figure), range));
        return named;
    }

    private List<String> rules() {
        return block.clauses().stream()
                .map(clause -> system.rule(clause.rule()))
                .distinct()
                .toList();
    }
}
