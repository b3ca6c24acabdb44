package cn.huizong.rule.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The functions of the rule language, how many arguments each takes and how it is written. */
enum FunctionName {
    SUM(1, Integer.MAX_VALUE, "sum(FZ02.04..FZ02.09) 或 sum(FZ02.04, FZ02.06)"),
    PREVIOUS(1, 1, "previous(FZ02.15)"),
    LASTYEAR(1, 1, "lastyear(FZ02.15)"),
    CARRIED(1, 1, "carried(FZ02.15)"),
    YEARTODATE(1, 1, "yeartodate(FZ02.02)"),
    TOTAL(2, 2, "total(FZ03.05, districts)"),
    RATE(2, 2, "rate(分子, 分母)"),
    GROWTH(1, 1, "growth(FZ02.02)"),
    ABS(1, 1, "abs(FZ02.02 - FZ02.03)"),
    MIN(1, Integer.MAX_VALUE, "min(FZ02.02, FZ02.03)"),
    MAX(1, Integer.MAX_VALUE, "max(FZ02.02, FZ02.03)"),
    ROUND(2, 2, "round(FZ02.07, 1)"),
    FEASIBLE(2, 3, "feasible(率, 分母) 或 feasible(率, 分子, 分母)"),
    GIVEN(1, 1, "given(FZ02.02)"),
    ENTRIES(1, 1, "entries(FZ02.20)");

    private final int fewest;
    private final int most;
    private final String usage;

    FunctionName(int fewest, int most, String usage) {
        this.fewest = fewest;
        this.most = most;
        this.usage = usage;
    }

    static Optional<FunctionName> of(String word) {
        return Arrays.stream(values())
                .filter(function -> function.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(FunctionName::word).collect(Collectors.joining("、"));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String usage() {
        return usage;
    }

    boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most;
    }

    /** How many arguments it takes, in words. */
    String arity() {
        if (most == Integer.MAX_VALUE) {
            return "至少 " + fewest + " 个";
        }
        return fewest == most ? fewest + " 个" : fewest + " 或 " + most + " 个";
    }
}
