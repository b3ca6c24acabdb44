package cn.huizong.publish;

import cn.huizong.anomaly.CheckTally;
import cn.huizong.anomaly.Checked;
import cn.huizong.anomaly.CheckedReturn;
import cn.huizong.anomaly.CheckedRule;
import cn.huizong.anomaly.Unverified;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Severity;
import cn.huizong.rule.Rule;
import cn.huizong.spec.AnyItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the sample release says was checked: some of everything, and two rules that never ran. */
public final class SampleChecks {

    private static final Unverified LAST_YEAR = new Unverified("上年同期数据未报送", 1, List.of("FZ02-E02"));
    private static final Unverified MISSING = new Unverified("FZ02未报送", 2, List.of("FZ02-E01", "FZ02-E02"));

    private SampleChecks() {}

    public static Checked checked() {
        return new Checked(
                List.of(
                        new CheckedReturn("321202", "FZ02", new CheckTally(0, 1, 1), List.of(LAST_YEAR)),
                        new CheckedReturn("321203", "FZ02", new CheckTally(1, 0, 1), List.of(LAST_YEAR)),
                        new CheckedReturn("321281", "FZ02", new CheckTally(0, 0, 2), List.of(MISSING)),
                        new CheckedReturn("SFJ", "", new CheckTally(1, 0, 0), List.of())),
                List.of(
                        rule("FZ02-E01", 1, 1, 1, "FZ02未报送", 1),
                        rule("FZ02-E02", 0, 0, 3, "上年同期数据未报送", 2, "FZ02未报送", 1),
                        rule("FZ09-E01", 0, 0, 0, "本期没有FZ09这张报表", 0),
                        rule("X-E01", 1, 0, 0)));
    }

    /** A release that checked a return of each of many units; of the last one nothing could be verified. */
    static Release ofManyUnits(int units, int rules) {
        Unverified missing = new Unverified(
                "FZ02未报送",
                rules,
                IntStream.range(0, rules).mapToObj(i -> "FZ02-E" + i).toList());
        List<CheckedReturn> returns = IntStream.range(0, units)
                .mapToObj(i -> i == units - 1
                        ? new CheckedReturn("U" + i, "FZ02", new CheckTally(0, 0, rules), List.of(missing))
                        : new CheckedReturn("U" + i, "FZ02", new CheckTally(rules, 0, 0), List.of()))
                .toList();
        List<CheckedRule> byRule = IntStream.range(0, rules)
                .mapToObj(i -> rule("FZ02-E" + i, units - 1, 0, 1, "FZ02未报送", 1))
                .toList();
        return SampleRelease.with(SampleRelease.release(), new Checked(returns, byRule));
    }

    private static CheckedRule rule(String id, int passed, int failed, int unverified, Object... reasons) {
        EditRule edit = new EditRule(
                id,
                id.startsWith("X-") ? "" : id.substring(0, 4),
                "收支平衡<" + id + ">",
                id.equals("FZ02-E01") ? Severity.MANDATORY : Severity.QUERY,
                1,
                List.of(),
                Rule.parse("FZ02.02 >= 0", AnyItem.ANY),
                BigDecimal.ZERO,
                "",
                "");
        List<Unverified> why = new ArrayList<>();
        for (int i = 0; i < reasons.length; i += 2) {
            why.add(new Unverified((String) reasons[i], (Integer) reasons[i + 1], List.of(id)));
        }
        return new CheckedRule(edit, new CheckTally(passed, failed, unverified), why);
    }
}
