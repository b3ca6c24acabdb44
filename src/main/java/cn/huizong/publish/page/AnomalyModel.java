package cn.huizong.publish.page;

import cn.huizong.anomaly.Checked;
import cn.huizong.anomaly.SourceComparison;
import cn.huizong.publish.check.CheckText;
import cn.huizong.publish.finding.ActorGroup;
import cn.huizong.publish.finding.AnomalyText;
import cn.huizong.publish.finding.ReportEntry;
import cn.huizong.publish.finding.ReturnedPlaces;
import cn.huizong.publish.finding.SourceText;
import cn.huizong.publish.text.Masthead;
import java.util.List;
import java.util.Map;

/** Everything the page of anomalies shows. */
public final class AnomalyModel {

    private final Masthead masthead;
    private final AnomalyFields fields;
    private final CheckFields checks;

    /** @param places where cells can be looked at */
    public AnomalyModel(Masthead masthead, AnomalyText words, CheckText checks, ReturnedPlaces places) {
        this.masthead = masthead;
        this.fields = new AnomalyFields(words, none -> false, places);
        this.checks = new CheckFields(checks);
    }

    /** @param reliability how many are open, in one sentence */
    public Map<String, Object> map(
            String reliability, List<ReportEntry> entries, Checked checked, List<SourceComparison> sources) {
        return MastheadFields.of(masthead)
                .text("reliability", reliability)
                .count("total", entries.size())
                .list("states", states(entries))
                .list(
                        "groups",
                        ActorGroup.of(entries).stream()
                                .map(group -> fields.group(group, group.entries()))
                                .toList())
                .text("sourceSummary", SourceText.summary(sources))
                .list("sources", sources.stream().map(SourceFields::of).toList())
                .group("checks", checks.of(checked))
                .map();
    }

    /** Those that occur, so that no choice of the list shows nothing. */
    private static List<Map<String, Object>> states(List<ReportEntry> entries) {
        return entries.stream()
                .map(entry -> entry.anomaly().state())
                .distinct()
                .sorted()
                .map(state -> new Fields()
                        .text("word", state.word())
                        .text("name", state.chinese())
                        .map())
                .toList();
    }
}
