package cn.huizong.rule;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Generates rules that make sense, and facts for them, from a seed. */
final class RandomRules {

    private static final List<String> FIGURES =
            List.of("FZ02.01", "FZ02.02", "FZ02.03", "previous(FZ02.15)", "total(FZ03.05, districts)");
    private static final List<String> SIGNS = List.of("=", "<>", "<", "<=", ">", ">=");

    private final Random random;

    RandomRules(long seed) {
        random = new Random(seed);
    }

    /** A condition over figures in 件. */
    String condition(int depth) {
        if (depth == 0) {
            return comparison(1);
        }
        return pick(List.of(
                () -> comparison(depth),
                () -> comparison(depth),
                () -> "(" + condition(depth - 1) + " and " + condition(depth - 1) + ")",
                () -> "(" + condition(depth - 1) + " or " + condition(depth - 1) + ")",
                () -> "not (" + condition(depth - 1) + ")",
                () -> "(if " + condition(depth - 1) + " then " + condition(depth - 1) + ")",
                () -> "(if " + condition(depth - 1) + " then " + condition(depth - 1) + " else " + condition(depth - 1)
                        + ")"));
    }

    private String comparison(int depth) {
        String chain = number(depth) + " " + oneOf(SIGNS) + " " + number(depth);
        return random.nextInt(4) == 0 ? chain + " " + oneOf(SIGNS) + " " + number(depth) : chain;
    }

    /** A number in 件. */
    String number(int depth) {
        if (depth == 0) {
            return oneOf(FIGURES);
        }
        return pick(List.of(
                () -> linear(depth),
                () -> linear(depth),
                () -> "abs(" + number(depth - 1) + ")",
                () -> "min(" + number(depth - 1) + ", " + number(depth - 1) + ")",
                () -> "max(" + number(depth - 1) + ", " + literal() + ")",
                () -> "round(" + number(depth - 1) + ", " + random.nextInt(2) + ")",
                () -> "(" + number(depth - 1) + ") * (" + number(depth - 1) + ") / (" + number(depth - 1) + ")"));
    }

    /** A linear number in 件. */
    String linear(int depth) {
        if (depth == 0) {
            return oneOf(FIGURES);
        }
        return pick(List.of(
                () -> linear(depth - 1) + " + " + linear(depth - 1),
                () -> linear(depth - 1) + " - (" + linear(depth - 1) + ")",
                () -> "-(" + linear(depth - 1) + ")",
                () -> literal() + " * (" + linear(depth - 1) + ")",
                () -> "(" + linear(depth - 1) + ") / " + (1 + random.nextInt(4)),
                () -> linear(depth - 1) + " + " + literal(),
                () -> "sum(" + linear(depth - 1) + ", " + oneOf(FIGURES) + ")"));
    }

    /** A condition over linear numbers. */
    String linearCondition(int depth) {
        if (depth == 0) {
            return linear(1) + " " + oneOf(SIGNS) + " " + linear(1);
        }
        return pick(List.of(
                () -> linearCondition(0),
                () -> "(" + linearCondition(depth - 1) + " and " + linearCondition(depth - 1) + ")",
                () -> "(" + linearCondition(depth - 1) + " or " + linearCondition(depth - 1) + ")",
                () -> "not (" + linearCondition(depth - 1) + ")",
                () -> "(if " + linearCondition(depth - 1) + " then " + linearCondition(depth - 1) + ")",
                () -> "(if " + linearCondition(depth - 1) + " then " + linearCondition(depth - 1) + " else "
                        + linearCondition(depth - 1) + ")"));
    }

    /** Facts of which, by chance, some are absent and some only bounded. */
    Map<Reference, Fact> facts(int absentIn10, int boundedIn10) {
        Map<Reference, Fact> facts = new HashMap<>();
        for (String figure : FIGURES) {
            int chance = random.nextInt(10);
            Fact fact = chance < absentIn10
                    ? new Fact.Absent("未报送")
                    : chance < absentIn10 + boundedIn10 ? bounded() : new Fact.Known(value());
            facts.put(Reference.parse(figure, SpecNames.NAMES), fact);
        }
        return facts;
    }

    private Fact bounded() {
        BigDecimal lower = value();
        BigDecimal upper = lower.add(BigDecimal.valueOf(1 + random.nextInt(4)));
        return new Fact.Bounded(
                random.nextInt(6) == 0 ? null : lower,
                random.nextBoolean(),
                random.nextInt(6) == 0 ? null : upper,
                random.nextBoolean());
    }

    /** The same facts with every bounded or absent one settled to a value it may have. */
    Map<Reference, Fact> settled(Map<Reference, Fact> facts) {
        Map<Reference, Fact> settled = new HashMap<>();
        facts.forEach((figure, fact) -> settled.put(figure, fact instanceof Fact.Known ? fact : settle(fact)));
        return settled;
    }

    private Fact settle(Fact fact) {
        if (!(fact instanceof Fact.Bounded bounded)) {
            return new Fact.Known(value());
        }
        BigDecimal room = BigDecimal.valueOf(1 + random.nextInt(999), 3);
        if (bounded.lower() == null) {
            return new Fact.Known(
                    bounded.upper() == null ? value() : bounded.upper().subtract(room));
        }
        if (!bounded.lowerOpen() && random.nextInt(3) == 0) {
            return new Fact.Known(bounded.lower());
        }
        if (bounded.upper() != null && !bounded.upperOpen() && random.nextInt(3) == 0) {
            return new Fact.Known(bounded.upper());
        }
        return new Fact.Known(bounded.lower().add(room));
    }

    /** Small, so that values often meet. */
    private BigDecimal value() {
        return BigDecimal.valueOf(random.nextInt(9) - 3L);
    }

    private String literal() {
        return oneOf(List.of("0", "1", "2", "3", "0.5"));
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String pick(List<Supplier<String>> choices) {
        return oneOf(choices).get();
    }
}
