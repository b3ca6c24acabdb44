package cn.huizong.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * Sixty edit rules over 200 items, of the kinds forms really have: in each of twenty blocks of ten items a total, a part that is no
 * larger than the total, and a condition. The same rules stand here as plain arithmetic on arrays, to be compared with.
 */
final class SixtyRules {

    private static final int BLOCK = 10;

    private SixtyRules() {}

    static String yaml() {
        StringBuilder yaml = new StringBuilder("edits:\n");
        int number = 0;
        for (int first = 0; first < BenchmarkFolder.ITEMS; first += BLOCK) {
            String total = item(first);
            String part = item(first + 1);
            String other = item(first + 2);
            yaml.append(rule(
                    ++number,
                    "mandatory",
                    total + " = sum(" + part + ".." + item(first + BLOCK - 1) + ")",
                    values(first, BLOCK - 1),
                    values(first, BLOCK - 2)));
            yaml.append(rule(
                    ++number,
                    "query",
                    part + " + " + other + " <= " + total,
                    "{" + part + ": 1, " + other + ": 1, " + total + ": 2}",
                    "{" + part + ": 1, " + other + ": 1, " + total + ": 1}"));
            yaml.append(rule(
                    ++number,
                    "hint",
                    "if " + part + " > 0 then " + total + " > 0",
                    "{" + part + ": 1, " + total + ": 1}",
                    "{" + part + ": 1, " + total + ": 0}"));
        }
        return yaml.toString();
    }

    private static String item(int number) {
        return BenchmarkFolder.item(number);
    }

    private static String values(int first, int total) {
        List<String> values = new ArrayList<>(List.of(item(first) + ": " + total));
        for (int part = first + 1; part < first + BLOCK; part++) {
            values.add(item(part) + ": 1");
        }
        return "{" + String.join(", ", values) + "}";
    }

    private static String rule(int number, String severity, String rule, String passes, String fires) {
        return """
                  - id: BM01-E%02d
                    name: 规则%d
                    severity: %s
                    level: 1
                    rule: %s
                    tolerance: 0
                    message: 规则不成立
                    suggestion: 核对各项
                    passes: %s
                    fires: %s
                """.formatted(number, number, severity, rule, passes, fires);
    }

    /** How many of the sixty fail, in plain arithmetic: the least that can be done. */
    static int failing(long[] figures) {
        int failing = 0;
        for (int first = 0; first < figures.length; first += BLOCK) {
            long sum = 0;
            for (int part = first + 1; part < first + BLOCK; part++) {
                sum += figures[part];
            }
            failing += figures[first] == sum ? 0 : 1;
            failing += figures[first + 1] + figures[first + 2] <= figures[first] ? 0 : 1;
            failing += figures[first + 1] > 0 && figures[first] <= 0 ? 1 : 0;
        }
        return failing;
    }
}
