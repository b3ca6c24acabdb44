package cn.huizong.reconcile.localise;

import cn.huizong.reconcile.localise.GeneratedRule.Half;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Rule;
import cn.huizong.rule.linear.CheckedRule;
import cn.huizong.spec.AnyItem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Up to ten figures, rules that true values meet, and reported values some of which are wrong or missing. */
final class GeneratedSystem {

    final int figures;
    final BigInteger[] values;
    final boolean[] missing;
    final boolean[] fixed;
    final boolean[] nonNegative;
    final int[] weights;
    final List<GeneratedRule> rules = new ArrayList<>();
    private final Random random;
    private final BigInteger size;
    private final boolean[] used;

    GeneratedSystem(long seed) {
        random = new Random(seed);
        figures = 3 + random.nextInt(8);
        size = BigInteger.TEN.pow(random.nextInt(10));
        values = new BigInteger[figures];
        Arrays.setAll(values, figure -> any());
        used = new boolean[figures];
        int many = figures / 2 + 1 + random.nextInt(figures);
        for (int i = 0; i < many; i++) {
            addRule();
        }
        missing = chosen(random.nextInt(3) == 0 ? 0.25 : 0);
        fixed = chosen(random.nextInt(4) == 0 ? 0.2 : 0);
        nonNegative = chosen(random.nextInt(3) * 0.5);
        weights = new int[figures];
        boolean weighted = random.nextInt(3) == 0;
        Arrays.setAll(weights, figure -> weighted ? 1 + random.nextInt(4) : 1);
        int wrong = random.nextInt(5) == 0 ? figures : random.nextInt(4);
        for (int i = 0; i < wrong; i++) {
            falsify(random.nextInt(figures));
        }
    }

    private BigInteger any() {
        return size.multiply(BigInteger.valueOf(random.nextInt(9) + 1)).add(BigInteger.valueOf(random.nextInt(10)));
    }

    private boolean[] chosen(double share) {
        boolean[] chosen = new boolean[figures];
        for (int figure = 0; figure < figures; figure++) {
            chosen[figure] = random.nextDouble() < share;
        }
        return chosen;
    }

    private void falsify(int figure) {
        values[figure] = switch (random.nextInt(5)) {
            case 0 -> values[figure].negate();
            case 1 -> values[figure].multiply(BigInteger.TEN);
            case 2 -> values[figure].add(BigInteger.ONE);
            case 3 -> values[figure].divide(BigInteger.TEN);
            default -> any();
        };
    }

    private void addRule() {
        int[] some = random.ints(0, figures).distinct().limit(3).toArray();
        int one = some[0];
        int other = some[1];
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> addSum(some);
            case 3 -> addComparison(one, other);
            case 4 -> addShare(one, other);
            case 5 -> addLimit(one);
            case 6 -> addCondition(one, other);
            default -> addDifference(one, other);
        }
    }

    /** A total is one only once, so that the true values can be made to meet it. */
    private void addSum(int[] some) {
        int total = some[0];
        if (used[total]) {
            addComparison(some[1], some[2]);
            return;
        }
        int times = 1 + random.nextInt(2);
        values[total] = values[some[1]].add(values[some[2]].multiply(BigInteger.valueOf(times)));
        Half sum = half(true, false, Map.of(total, -1, some[1], 1, some[2], times), BigInteger.ZERO);
        String second = (times == 1 ? "" : times + " * ") + name(some[2]);
        add(name(some[1]) + " + " + second + " = " + name(total), some, sum);
    }

    private void addComparison(int one, int other) {
        int less = values[one].compareTo(values[other]) <= 0 ? one : other;
        int more = one + other - less;
        boolean strict = !values[one].equals(values[other]);
        Half half = half(false, strict, Map.of(less, 1, more, -1), BigInteger.ZERO);
        add(name(less) + (strict ? " < " : " <= ") + name(more), new int[] {one, other}, half);
    }

    private void addShare(int one, int other) {
        boolean atLeast =
                values[one].multiply(BigInteger.TEN).compareTo(values[other].multiply(BigInteger.valueOf(6))) >= 0;
        int sign = atLeast ? -1 : 1;
        Half half = half(false, false, Map.of(one, 10 * sign, other, -6 * sign), BigInteger.ZERO);
        add(name(one) + (atLeast ? " >= " : " <= ") + "0.6 * " + name(other), new int[] {one, other}, half);
    }

    private void addLimit(int one) {
        BigInteger limit = values[one].add(BigInteger.valueOf(random.nextInt(3)));
        add(name(one) + " <= " + limit, new int[] {one}, half(false, false, Map.of(one, 1), limit.negate()));
    }

    private void addCondition(int one, int other) {
        BigInteger premise = any();
        boolean asks = values[one].compareTo(premise) > 0;
        BigInteger conclusion = asks ? values[other] : any();
        add(
                "if " + name(one) + " > " + premise + " then " + name(other) + " >= " + conclusion,
                new int[] {one, other},
                half(false, false, Map.of(one, 1), premise.negate()),
                half(false, false, Map.of(other, -1), conclusion));
    }

    private void addDifference(int one, int other) {
        if (values[one].equals(values[other])) {
            return;
        }
        add(
                name(one) + " <> " + name(other),
                new int[] {one, other},
                half(false, true, Map.of(one, 1, other, -1), BigInteger.ZERO),
                half(false, true, Map.of(one, -1, other, 1), BigInteger.ZERO));
    }

    private void add(String text, int[] named, Half... alternatives) {
        for (int figure : named) {
            used[figure] = true;
        }
        rules.add(new GeneratedRule(text, List.of(alternatives)));
    }

    private Half half(boolean equal, boolean strict, Map<Integer, Integer> coefficients, BigInteger constant) {
        BigInteger[] all = new BigInteger[figures + 1];
        Arrays.fill(all, BigInteger.ZERO);
        coefficients.forEach((figure, coefficient) -> all[figure] = BigInteger.valueOf(coefficient));
        all[figures] = constant;
        return new Half(all, equal, strict);
    }

    static String name(int figure) {
        return "X." + (figure + 1);
    }

    static Reference reference(int figure) {
        return Reference.to(name(figure));
    }

    private static int number(Reference figure) {
        return Integer.parseInt(figure.item().substring(2)) - 1;
    }

    List<CheckedRule> checkedRules() {
        return IntStream.range(0, rules.size())
                .mapToObj(i -> new CheckedRule("R" + i, Rule.parse(rules.get(i).text(), AnyItem.ANY), BigDecimal.ZERO))
                .toList();
    }

    LocalisationCase reported() {
        Map<Reference, BigDecimal> reported = new LinkedHashMap<>();
        for (int figure = 0; figure < figures; figure++) {
            if (!missing[figure]) {
                reported.put(reference(figure), new BigDecimal(values[figure]));
            }
        }
        return new LocalisationCase(
                reported,
                figure -> nonNegative[number(figure)],
                figure -> !fixed[number(figure)],
                figure -> weights[number(figure)]);
    }

    @Override
    public String toString() {
        return rules.stream().map(GeneratedRule::text).toList() + " with " + Arrays.toString(values) + " missing "
                + Arrays.toString(missing) + " fixed " + Arrays.toString(fixed) + " not negative "
                + Arrays.toString(nonNegative) + " weights " + Arrays.toString(weights);
    }
}
