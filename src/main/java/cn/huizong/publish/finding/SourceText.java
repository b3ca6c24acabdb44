package cn.huizong.publish.finding;

import cn.huizong.anomaly.SourceComparison;
import cn.huizong.anomaly.SourceSide;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.Side;
import cn.huizong.observation.Evidence;
import cn.huizong.observation.Observation;
import cn.huizong.publish.text.Amount;
import cn.huizong.publish.text.FigureText;
import cn.huizong.rule.Quantity;
import cn.huizong.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two sources side by side, in words. */
public final class SourceText {

    /** More units than these are counted, more figures than those are left to the table of observations. */
    private static final int NAMED = 2;

    private static final int LISTED = 10;
    private static final int SCOPES = 6;
    private static final int PERCENT_DECIMALS = 2;
    private static final int CARRIED_DECIMALS = 6;

    private SourceText() {}

    /** 核对7项：一致6项，不一致1项; of verdicts that none has nothing is said. */
    public static String summary(List<SourceComparison> comparisons) {
        return "核对" + comparisons.size() + "项："
                + Stream.of(Verdict.PASS, Verdict.FAIL, Verdict.NOT_VERIFIABLE)
                        .filter(verdict -> count(comparisons, verdict) > 0)
                        .map(verdict -> verdict(verdict) + count(comparisons, verdict) + "项")
                        .collect(Collectors.joining("，"));
    }

    private static long count(List<SourceComparison> comparisons, Verdict verdict) {
        return comparisons.stream().filter(each -> each.verdict() == verdict).count();
    }

    public static String verdict(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "一致";
            case FAIL -> "不一致";
            case NOT_VERIFIABLE -> "无法比较";
        };
    }

    /** 邮政公司：全市邮政网点总数; 海陵区等6个单位合计：邮政网点总数 */
    public static String source(SourceSide side) {
        String items = side.figures().stream()
                .map(Evidence.Part::item)
                .map(item -> item == null ? "" : bare(item))
                .distinct()
                .collect(Collectors.joining("、"));
        return units(side) + "：" + items;
    }

    private static String bare(Item item) {
        return item.name().strip().replaceFirst("^其中[:：]", "");
    }

    /** Who reports it. */
    public static String units(SourceSide side) {
        List<String> names =
                side.figures().stream().map(Evidence.Part::name).distinct().toList();
        if (names.isEmpty()) {
            return FigureText.NONE;
        }
        if (names.size() > NAMED) {
            return names.get(0) + "等" + names.size() + "个单位合计";
        }
        return String.join("、", names) + (names.size() > 1 ? "合计" : "");
    }

    /** 174, or 1.9万余（19000～20000） as it stands in the only cell. */
    public static String value(SourceSide side) {
        String value = Amount.inWords(side.value());
        Observation only = side.figures().size() == 1 ? side.figures().get(0).observation() : null;
        return side.value() instanceof Quantity.Within && only != null
                ? only.provenance().text().strip() + "（" + value + "）"
                : value;
    }

    /** With its sign; where it is only bounded, the bounds. */
    public static String difference(SourceComparison comparison) {
        return Amount.inWords(comparison.difference());
    }

    public static String percent(SourceComparison comparison) {
        return comparison
                .differencePercent()
                .map(share -> FigureText.percent(share.rounded(CARRIED_DECIMALS), PERCENT_DECIMALS))
                .orElse(FigureText.NONE);
    }

    public static String authoritative(SourceComparison comparison) {
        return comparison.authoritative().map(SourceText::units).orElse("未规定");
    }

    /** What the rule says both sides count, and what units state on their own returns. */
    public static String scope(SourceComparison comparison) {
        List<String> words = new ArrayList<>();
        if (!comparison.rule().precedence().scope().isEmpty()) {
            words.add(comparison.rule().precedence().scope());
        }
        List<SourceSide.StatedScope> stated = new ArrayList<>(comparison.left().scopes());
        comparison.right().scopes().stream()
                .filter(scope -> !stated.contains(scope))
                .forEach(stated::add);
        stated.stream().limit(SCOPES).forEach(scope -> words.add(scope.name() + "注明“" + scope.words() + "”"));
        if (stated.size() > SCOPES) {
            words.add("另有" + (stated.size() - SCOPES) + "处注明");
        }
        return String.join("；", words);
    }

    /** 海陵区30（D16）、高港区未报送…; of a single figure its file, sheet and cell. */
    public static String places(SourceSide side) {
        List<Evidence.Part> figures = side.figures();
        if (figures.size() == 1 && figures.get(0).observation() != null) {
            Observation observation = figures.get(0).observation();
            return observation.provenance().source().file() + "　"
                    + observation.provenance().source().sheet() + "　"
                    + AnomalyText.cell(observation.provenance());
        }
        String listed = figures.stream().limit(LISTED).map(SourceText::place).collect(Collectors.joining("、"));
        return figures.size() > LISTED ? listed + "…（共" + figures.size() + "个数）" : listed;
    }

    private static String place(Evidence.Part part) {
        Observation observation = part.observation();
        if (observation == null || part.gap() != Evidence.Gap.NONE) {
            return part.name() + part.gap().chinese();
        }
        String cell = AnomalyText.cell(observation.provenance());
        return part.name() + observation.provenance().text().strip() + (cell.isEmpty() ? "" : "（" + cell + "）");
    }

    /** Whether this side is the one that holds. */
    public static boolean holds(SourceComparison comparison, Side side) {
        return comparison.rule().precedence().authoritative() == side;
    }
}
