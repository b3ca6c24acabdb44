package cn.huizong.publish.page;

import cn.huizong.anomaly.CheckTally;
import cn.huizong.anomaly.Checked;
import cn.huizong.anomaly.CheckedReturn;
import cn.huizong.anomaly.CheckedRule;
import cn.huizong.publish.check.CheckText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What a template can say about what was checked. */
final class CheckFields {

    /** A page that lists more is no longer read; the workbook has them all. */
    private static final int SHOWN = 300;

    private final CheckText words;

    CheckFields(CheckText words) {
        this.words = words;
    }

    Map<String, Object> of(Checked checked) {
        List<CheckedReturn> returns = shown(checked.returns());
        List<CheckedRule> rules = checked.rules().stream().limit(SHOWN).toList();
        List<CheckedRule> never = checked.neverRan();
        List<CheckedRule> neverShown = never.stream().limit(SHOWN).toList();
        return new Fields()
                .text("total", CheckText.total(checked))
                .text("meaning", CheckText.MEANING)
                .list("returns", returns.stream().map(this::returned).toList())
                .count("moreReturns", checked.returns().size() - returns.size())
                .list("rules", rules.stream().map(this::rule).toList())
                .count("moreRules", checked.rules().size() - rules.size())
                .list("never", neverShown.stream().map(this::rule).toList())
                .count("moreNever", never.size() - neverShown.size())
                .map();
    }

    /** Of too many, those of which most was left open or failed. */
    private static List<CheckedReturn> shown(List<CheckedReturn> returns) {
        if (returns.size() <= SHOWN) {
            return returns;
        }
        return returns.stream()
                .sorted(Comparator.comparingInt(
                                (CheckedReturn each) -> each.tally().unverified())
                        .thenComparingInt(each -> each.tally().failed())
                        .reversed())
                .limit(SHOWN)
                .toList();
    }

    private Map<String, Object> returned(CheckedReturn checked) {
        return counts(checked.tally())
                .text("unit", words.unit(checked))
                .text("form", words.form(checked))
                .text("why", checked.why())
                .map();
    }

    private Map<String, Object> rule(CheckedRule checked) {
        return counts(checked.tally())
                .text("name", words.rule(checked))
                .text("severity", checked.edit().severity().word())
                .text("severityWord", checked.edit().severity().chinese())
                .text("why", checked.why())
                .map();
    }

    private static Fields counts(CheckTally tally) {
        return new Fields()
                .count("judged", tally.judged())
                .count("passed", tally.passed())
                .count("failed", tally.failed())
                .count("unverified", tally.unverified());
    }
}
