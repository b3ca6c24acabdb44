package cn.huizong.publish;

import cn.huizong.catalogue.Severity;
import cn.huizong.publish.check.CheckText;
import cn.huizong.publish.text.Fact;
import cn.huizong.publish.text.Masthead;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said about a release as a whole, in the same words on workbooks and pages. */
final class ReleaseFacts {

    private static final int SHORT_VERSION = 12;

    private ReleaseFacts() {}

    static Masthead masthead(Release release) {
        return new Masthead(
                release.catalogue().units().nameOf(release.job().area()),
                release.job().title(),
                release.period().chinese(),
                release.period().lastYear().chinese(),
                release.name(),
                release.complete(),
                release.asOf(),
                release.job().disclaimer());
    }

    static List<Fact> of(Release release) {
        ReleaseCounts counts = ReleaseCounts.of(release);
        Masthead masthead = masthead(release);
        return List.of(
                new Fact("报告期", masthead.period()),
                new Fact("数据截至", masthead.asOfText()),
                new Fact("发布版", masthead.release() + "，" + masthead.state() + "：" + masthead.stateMeaning()),
                new Fact("报送", reporting(counts)),
                new Fact("收到报表", received(counts)),
                new Fact("单元格", cells(counts)),
                new Fact("审核关系", CheckText.total(release.checked())),
                new Fact("审核发现", findings(counts)),
                new Fact("指标", counts.indicators() + "项，其中" + counts.withFigure() + "项有数"),
                new Fact("制度版本", shortened(release.catalogue().version())),
                new Fact("程序版本", release.programVersion()));
    }

    /** Who reported and what could be computed, in one sentence (law 7). */
    static String coverage(Release release) {
        ReleaseCounts counts = ReleaseCounts.of(release);
        long incomplete = release.job().indicators().stream()
                .map(indicator ->
                        release.values().find(indicator.code(), release.job().area()))
                .flatMap(Optional::stream)
                .filter(value -> value.unitsReported() < value.unitsExpected())
                .count();
        return reporting(counts) + "；" + counts.indicators() + "项指标中" + counts.withFigure() + "项有数"
                + (incomplete == 0 ? "，各项均无单位缺报。" : "，" + incomplete + "项有单位缺报。");
    }

    /** How far the figures can be relied on, in one sentence. */
    static String reliability(Release release) {
        ReleaseCounts counts = ReleaseCounts.of(release);
        int open = ReleaseCounts.total(counts.open());
        if (release.complete()) {
            return "没有待处理的强制性、核实性问题，本版为最终版" + (open == 0 ? "。" : "；另有提示性问题" + open + "个，不影响发布。");
        }
        String pending = open == 0 ? "审核发现的问题均已处理" : "尚有" + open + "个问题待处理（" + bySeverity(counts.open()) + "）";
        return pending + "，本版为暂定版，以后可能修订。";
    }

    private static String reporting(ReleaseCounts counts) {
        return "应报" + counts.expected() + "份，采用" + counts.accepted() + "份，缺报" + counts.missing() + "份";
    }

    private static String received(ReleaseCounts counts) {
        return counts.received() + "份：采用" + counts.accepted()
                + (counts.joined() == 0 ? "" : "，并入同一报表" + counts.joined()) + "，被新版代替" + counts.superseded() + "，退回"
                + counts.rejected() + "，重复" + counts.duplicate() + "，隔离" + counts.quarantined()
                + (counts.answers() == 0 ? "" : "；另有说明表" + counts.answers() + "份");
    }

    private static String cells(ReleaseCounts counts) {
        return "读取" + counts.cells().read() + "个：入库" + counts.cells().stored() + "，有误未用"
                + counts.cells().findings() + "，略过并注明" + counts.cells().ignored();
    }

    private static String findings(ReleaseCounts counts) {
        return "共" + count(counts.anomalies()) + "，待处理" + count(counts.open());
    }

    /** 5条（强制性3，提示性2）, 0条 */
    private static String count(Map<Severity, Integer> counts) {
        int total = ReleaseCounts.total(counts);
        return total + "条" + (total == 0 ? "" : "（" + bySeverity(counts) + "）");
    }

    private static String bySeverity(Map<Severity, Integer> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey().chinese() + entry.getValue())
                .collect(Collectors.joining("，"));
    }

    private static String shortened(String version) {
        return version.substring(0, Math.min(SHORT_VERSION, version.length()));
    }
}
