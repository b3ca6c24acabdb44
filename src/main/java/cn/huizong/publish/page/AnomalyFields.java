package cn.huizong.publish.page;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Severity;
import cn.huizong.publish.finding.ActorGroup;
import cn.huizong.publish.finding.AnomalyText;
import cn.huizong.publish.finding.ReplyText;
import cn.huizong.publish.finding.ReportEntry;
import cn.huizong.publish.finding.ReturnedPlaces;
import cn.huizong.publish.text.PlainNumber;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a template can say about anomalies, by who must act. */
final class AnomalyFields {

    private final AnomalyText words;

    private final Predicate<Anomaly> confidential;
    private final ReturnedPlaces places;

    /**
     * @param confidential those whose figures a page for readers outside must not tell
     * @param places where cells can be looked at
     */
    AnomalyFields(AnomalyText words, Predicate<Anomaly> confidential, ReturnedPlaces places) {
        this.words = words;
        this.confidential = confidential;
        this.places = places;
    }

    /** @param shown the entries of the group that the page lists one by one */
    Map<String, Object> group(ActorGroup group, List<ReportEntry> shown) {
        return new Fields()
                .text("code", group.unit())
                .text("name", words.unit(group.unit()))
                .count("total", group.entries().size())
                .count("open", group.open())
                .count("mandatory", group.open(Severity.MANDATORY))
                .count("query", group.open(Severity.QUERY))
                .count("hint", group.open(Severity.HINT))
                .text("openWords", openWords(group))
                .list("items", items(shown))
                .map();
    }

    /** 强制性2项，核实性1项; "" for nothing. */
    private static String openWords(ActorGroup group) {
        return Arrays.stream(Severity.values())
                .filter(severity -> group.open(severity) > 0)
                .map(severity -> severity.chinese() + group.open(severity) + "项")
                .collect(Collectors.joining("，"));
    }

    /** Made one by one while the page is written: a long report is never in memory as a whole. */
    private List<Map<String, Object>> items(List<ReportEntry> entries) {
        return new AbstractList<>() {
            @Override
            public Map<String, Object> get(int index) {
                return item(entries.get(index));
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }

    /** How far it moves the figure most concerned, in %, without sign; 0 where that was not computed. */
    private static String effectSize(Anomaly anomaly) {
        return PlainNumber.parse(anomaly.impactPercent())
                .map(percent -> percent.abs().toPlainString())
                .orElse("0");
    }

    private Map<String, Object> item(ReportEntry entry) {
        Anomaly anomaly = entry.anomaly();
        boolean told = !confidential.test(anomaly);
        return new Fields()
                .text("id", anomaly.id())
                .text("severity", anomaly.severity().word())
                .text("severityWord", anomaly.severity().chinese())
                .text("state", anomaly.state().word())
                .text("stateWord", anomaly.state().chinese())
                .flag("open", anomaly.open())
                .flag("folded", entry.depth() > 0)
                .text("rule", words.rule(anomaly.rule()))
                .text("subject", words.subject(anomaly))
                .text("file", words.file(anomaly))
                .text("sheet", words.sheet(anomaly))
                .text("cell", words.cell(anomaly))
                .text("link", places.address(anomaly).orElse(""))
                .text("valueName", words.valueName(anomaly))
                .text("value", told ? anomaly.value() : "")
                .text("expected", told ? anomaly.expected() : "")
                .text("difference", told ? anomaly.difference() : "")
                .text("lead", told ? words.lead(anomaly) : "")
                .text("message", told ? anomaly.message() : "涉及不予公布的数，见异常清单")
                .text("cause", told ? anomaly.cause() : "")
                .text("suggestion", told ? anomaly.suggestion() : "")
                .text("effectSize", told ? effectSize(anomaly) : "0")
                .text("effect", told ? words.effect(anomaly) : "")
                .text("reply", told ? ReplyText.of(anomaly) : "")
                .map();
    }
}
