package cn.huizong.publish.difference;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.aggregate.ReleaseDifference;
import cn.huizong.aggregate.ReleaseDifference.MovedCell;
import cn.huizong.aggregate.ReleaseDifference.MovedIndicator;
import cn.huizong.aggregate.ReleaseDifference.MovedReturn;
import cn.huizong.aggregate.ReleaseDifference.Mover;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.ReturnKey;
import cn.huizong.publish.text.FigureText;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What moved between two releases, in the words of workbooks and pages. */
public final class DifferenceLines {

    /** Beyond the decimals of the publication, so that a small change does not show as none. */
    private static final int MORE_DECIMALS = 4;

    private final Catalogue catalogue;
    private final ReferencePeriod period;
    private final Map<String, IndicatorDefinition> definitions = new HashMap<>();

    public DifferenceLines(Catalogue catalogue, JobDefinition job, ReferencePeriod period) {
        this.catalogue = catalogue;
        this.period = period;
        job.indicators().forEach(indicator -> definitions.put(indicator.code(), indicator));
    }

    public List<IndicatorLine> indicators(ReleaseDifference difference) {
        return difference.indicators().stream().map(this::line).toList();
    }

    public List<CellLine> cells(ReleaseDifference difference) {
        return difference.returns().stream()
                .flatMap(moved -> moved.cells().stream().map(cell -> line(moved, cell)))
                .toList();
    }

    private IndicatorLine line(MovedIndicator moved) {
        IndicatorDefinition definition = definitions.get(moved.indicator());
        int decimals = (moved.after() != null ? moved.after().decimals() : 0) + MORE_DECIMALS;
        boolean told = isTold(moved.before()) && isTold(moved.after());
        List<String> movers = moved.movers().stream()
                .map(mover -> words(mover, told, decimals))
                .toList();
        return new IndicatorLine(
                moved.indicator(),
                definition == null ? "" : definition.name(),
                catalogue.units().nameOf(moved.area()),
                definition == null ? Measure.NONE : definition.measure(),
                moved.before(),
                moved.after(),
                shown(told ? moved.change() : null, decimals),
                movers.isEmpty() ? List.of(withoutMovers(moved)) : movers,
                shown(told ? moved.rest() : null, decimals));
    }

    private static String withoutMovers(MovedIndicator moved) {
        boolean sameValue = FigureText.value(moved.before()).equals(FigureText.value(moved.after()));
        return sameValue ? "数值不变，标记、备注或同比有变动" : "不是报表引起的";
    }

    /** The difference of a figure that is withheld would tell it. */
    private static boolean isTold(@Nullable IndicatorValue value) {
        return value == null || !FigureText.withheld(value);
    }

    /** Exactly where that has no more decimals than are shown. */
    private static @Nullable BigDecimal shown(@Nullable Fraction exact, int decimals) {
        if (exact == null) {
            return null;
        }
        BigDecimal rounded = exact.round(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private String words(Mover mover, boolean told, int decimals) {
        BigDecimal effect = shown(told ? mover.effect() : null, decimals);
        return name(mover.key()) + (effect == null ? "" : "：" + IndicatorLine.signed(effect));
    }

    private String name(ReturnKey key) {
        return catalogue.units().nameOf(key.unit()) + " " + key.form()
                + (key.period().equals(period) ? "" : "（" + key.period().chinese() + "）");
    }

    private CellLine line(MovedReturn moved, MovedCell cell) {
        Observation told = cell.after() != null ? cell.after() : Objects.requireNonNull(cell.before());
        Provenance place = told.provenance();
        ReturnKey key = moved.key();
        return new CellLine(
                catalogue.units().nameOf(key.unit()),
                key.form(),
                key.period().chinese(),
                kind(moved),
                cell.item(),
                catalogue.item(cell.item(), key.period()).map(Item::name).orElse(""),
                written(cell.before()),
                written(cell.after()),
                place.source().file(),
                place.source().sheet(),
                place.cell());
    }

    private static String kind(MovedReturn moved) {
        if (moved.before() == null) {
            return "新报";
        }
        return moved.after() == null ? "不再采用" : "更正";
    }

    private static String written(@Nullable Observation observation) {
        String text =
                observation == null ? FigureText.NONE : observation.provenance().text();
        return text.isEmpty() ? "（空白）" : text;
    }
}
