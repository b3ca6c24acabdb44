package cn.huizong.pipeline.command;

import cn.huizong.anomaly.CheckTally;
import cn.huizong.anomaly.Checked;
import cn.huizong.anomaly.CheckedReturn;
import cn.huizong.anomaly.CheckedRule;
import cn.huizong.anomaly.Unverified;
import cn.huizong.pipeline.console.OneLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was checked, on the console and as JSON. */
final class CheckedReport {

    /** Rules of the line on the console; the release names all. */
    private static final int NAMED = 5;

    private final CommandContext context;
    private final Checked checked;

    CheckedReport(CommandContext context, Checked checked) {
        this.context = context;
        this.checked = checked;
    }

    String counts() {
        CheckTally total = checked.total();
        return context.text(
                "run.checks.counts",
                checked.rules().size(),
                total.judged(),
                total.passed(),
                total.failed(),
                total.unverified());
    }

    /** One line on the rules that never ran; empty where there are none. */
    Optional<String> neverRan() {
        List<CheckedRule> never = checked.neverRan();
        if (never.isEmpty()) {
            return Optional.empty();
        }
        String named = never.stream()
                .limit(NAMED)
                .map(rule -> rule.edit().id())
                .collect(Collectors.joining(context.text("run.checks.and")));
        String more = never.size() > NAMED ? context.text("run.checks.more") : "";
        return Optional.of(OneLine.of(context.text("run.checks.never-ran", never.size(), named + more)));
    }

    Map<String, Object> json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("rules", checked.rules().size());
        document.putAll(json(checked.total()));
        document.put(
                "neverRan",
                checked.neverRan().stream().map(CheckedReport::never).toList());
        document.put(
                "byReturn", checked.returns().stream().map(CheckedReport::json).toList());
        document.put("byRule", checked.rules().stream().map(CheckedReport::json).toList());
        return document;
    }

    static Map<String, Object> json(CheckTally tally) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("judged", tally.judged());
        counts.put("passed", tally.passed());
        counts.put("failed", tally.failed());
        counts.put("unverified", tally.unverified());
        return counts;
    }

    private static Map<String, Object> never(CheckedRule rule) {
        Map<String, Object> entry = named(rule);
        entry.put("why", rule.why());
        return entry;
    }

    private static Map<String, Object> named(CheckedRule rule) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("rule", rule.edit().id());
        entry.put("name", rule.edit().name());
        return entry;
    }

    private static Map<String, Object> json(CheckedReturn filed) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("unit", filed.unit());
        entry.put("form", filed.form());
        entry.putAll(json(filed.tally()));
        entry.put("why", why(filed.unverified()));
        return entry;
    }

    private static Map<String, Object> json(CheckedRule rule) {
        Map<String, Object> entry = named(rule);
        entry.putAll(json(rule.tally()));
        entry.put("why", why(rule.unverified()));
        return entry;
    }

    private static List<Map<String, Object>> why(List<Unverified> unverified) {
        return unverified.stream()
                .map(each -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("reason", each.reason());
                    entry.put("times", each.times());
                    entry.put("rules", each.rules());
                    return entry;
                })
                .toList();
    }
}
