package cn.huizong.reconcile.localise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.rule.Fraction;
import cn.huizong.rule.Reference;
import cn.huizong.rule.linear.WorkBudget;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What is said of generated systems is held against every set of figures, tried by other means. */
class LocalisationLawTests {

    private static final int SYSTEMS = 200;

    @Test
    void theCheapestSetsAreThoseThatTryingEverySetFinds() {
        List<Set<BitSet>> found = new ArrayList<>();
        for (int seed = 0; seed < SYSTEMS; seed++) {
            GeneratedSystem system = new GeneratedSystem(seed);
            BruteForce bruteForce = new BruteForce(system);
            Set<BitSet> cheapest = bruteForce.cheapest();

            List<FaultyBlock> blocks =
                    ErrorLocaliser.of(system.checkedRules()).localise(system.reported(), WorkBudget.ordinary());

            assertThat(sets(blocks)).as("system %s: %s", seed, system).isEqualTo(cheapest);
            checkRanges(system, bruteForce, blocks, cheapest);
            found.add(cheapest);
        }
        assertThat(count(found, Set::isEmpty)).as("not to be localised").isGreaterThan(5);
        assertThat(count(found, sets -> sets.contains(new BitSet())))
                .as("nothing wrong")
                .isGreaterThan(20);
        assertThat(count(found, sets -> sets.size() > 1))
                .as("several solutions")
                .isGreaterThan(40);
        for (int size = 1; size <= 3; size++) {
            int wanted = size;
            assertThat(count(found, sets -> sets.stream().anyMatch(set -> set.cardinality() >= wanted)))
                    .as("of %s figures or more", size)
                    .isGreaterThan(80 / size / size);
        }
    }

    @Test
    void whatIsDeducedIsWhatTheRulesLeaveOneValue() {
        int deduced = 0;
        for (int seed = 0; seed < SYSTEMS; seed++) {
            GeneratedSystem system = new GeneratedSystem(seed);
            BruteForce bruteForce = new BruteForce(system);
            ErrorLocaliser localiser = ErrorLocaliser.of(system.checkedRules());
            if (localiser.localise(system.reported(), WorkBudget.ordinary()).isEmpty()) {
                Map<Reference, Fraction> expected = new LinkedHashMap<>();
                for (int figure = 0; figure < system.figures; figure++) {
                    if (system.missing[figure]) {
                        Reference reference = GeneratedSystem.reference(figure);
                        bruteForce
                                .range(new BitSet(), figure)
                                .filter(Range::isFixed)
                                .ifPresent(range -> expected.put(reference, range.least()));
                    }
                }
                assertThat(localiser.deduce(system.reported(), WorkBudget.ordinary()))
                        .as("system %s: %s", seed, system)
                        .isEqualTo(expected);
                deduced += expected.size();
            }
        }
        assertThat(deduced).isGreaterThan(10);
    }

    private static void checkRanges(
            GeneratedSystem system, BruteForce bruteForce, List<FaultyBlock> blocks, Set<BitSet> cheapest) {
        for (FaultyBlock block : cheapest.isEmpty() ? List.<FaultyBlock>of() : blocks) {
            for (Solution solution : block.solutions()) {
                BitSet own = figures(solution);
                BitSet whole = cheapest.stream()
                        .filter(set -> contains(set, own))
                        .findFirst()
                        .orElseThrow();
                solution.ranges()
                        .forEach((figure, range) -> assertThat(bruteForce.range(whole, number(figure)))
                                .as("%s in %s of %s", figure, solution, system)
                                .contains(range));
            }
        }
    }

    private static boolean contains(BitSet set, BitSet part) {
        BitSet common = (BitSet) set.clone();
        common.and(part);
        return common.equals(part);
    }

    /** Of the whole system: one solution of each block. */
    private static Set<BitSet> sets(List<FaultyBlock> blocks) {
        Set<BitSet> sets = Set.of(new BitSet());
        for (FaultyBlock block : blocks) {
            Set<BitSet> longer = new HashSet<>();
            for (BitSet set : sets) {
                for (Solution solution : block.solutions()) {
                    BitSet both = figures(solution);
                    both.or(set);
                    longer.add(both);
                }
            }
            sets = longer;
        }
        return sets;
    }

    private static BitSet figures(Solution solution) {
        BitSet figures = new BitSet();
        solution.figures().forEach(figure -> figures.set(number(figure)));
        return figures;
    }

    private static int number(Reference figure) {
        return Integer.parseInt(figure.item().substring(2)) - 1;
    }

    private static long count(List<Set<BitSet>> found, Predicate<Set<BitSet>> wanted) {
        return found.stream().filter(wanted).count();
    }
}
