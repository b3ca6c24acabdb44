package cn.huizong.publish.page;

import cn.huizong.anomaly.SourceComparison;
import cn.huizong.catalogue.Side;
import cn.huizong.publish.finding.SourceText;
import cn.huizong.rule.Verdict;
import java.util.Map;

/** What a template can say about two sources side by side. */
final class SourceFields {

    private SourceFields() {}

    static Map<String, Object> of(SourceComparison comparison) {
        return new Fields()
                .text("rule", comparison.rule().id())
                .text("name", comparison.rule().name())
                .text("verdictWord", SourceText.verdict(comparison.verdict()))
                .text("anomaly", comparison.finding())
                .flag("conflict", comparison.verdict() == Verdict.FAIL)
                .text("left", SourceText.source(comparison.left()))
                .text("leftValue", SourceText.value(comparison.left()))
                .text("leftPlaces", SourceText.places(comparison.left()))
                .flag("leftHolds", SourceText.holds(comparison, Side.LEFT))
                .text("right", SourceText.source(comparison.right()))
                .text("rightValue", SourceText.value(comparison.right()))
                .text("rightPlaces", SourceText.places(comparison.right()))
                .flag("rightHolds", SourceText.holds(comparison, Side.RIGHT))
                .text("difference", SourceText.difference(comparison))
                .text("percent", SourceText.percent(comparison))
                .text("authoritative", SourceText.authoritative(comparison))
                .text("scope", SourceText.scope(comparison))
                .text("why", comparison.why())
                .map();
    }
}
