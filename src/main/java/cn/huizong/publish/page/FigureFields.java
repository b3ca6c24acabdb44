package cn.huizong.publish.page;

import cn.huizong.aggregate.ChangeKind;
import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.aggregate.Rounding;
import cn.huizong.aggregate.movement.Movement;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.publish.indicator.Figures;
import cn.huizong.publish.indicator.Remarks;
import cn.huizong.publish.text.Change;
import cn.huizong.publish.text.Direction;
import cn.huizong.publish.text.FigureSentence;
import cn.huizong.publish.text.FigureText;
import cn.huizong.publish.text.MovementSentence;
import cn.huizong.publish.text.StatusMark;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a template can say about one figure of the city. */
final class FigureFields {

    private static final Change UNKNOWN = new Change(Direction.UNKNOWN, BigDecimal.ZERO, ChangeKind.NONE);

    private final Figures figures;
    private final MovementSentence sentence;
    private final RankingFields rankings;
    private final ChartFields charts;
    private final MovementFields movements;

    FigureFields(Figures figures, ChartFields charts) {
        this.figures = figures;
        this.charts = charts;
        this.rankings = new RankingFields(figures, charts);
        this.movements = new MovementFields(figures);
        this.sentence =
                new MovementSentence(figures.units(), new Rounding(figures.job().rounding()));
    }

    Map<String, Object> of(IndicatorDefinition indicator) {
        IndicatorValue value = figures.city(indicator.code());
        IndicatorValue before = figures.cityLastYear(indicator.code());
        Change change = value == null ? UNKNOWN : Change.of(value);
        Optional<StatusMark> mark = value == null ? Optional.empty() : StatusMark.of(value.status());
        boolean has = value != null && FigureText.hasFigure(value);
        Fields fields = new Fields()
                .text("code", indicator.code())
                .text("name", indicator.name())
                .text("measure", indicator.measure().name())
                .flag("has", has)
                .flag("zero", isZero(value))
                .text("value", FigureText.value(value))
                .text("amount", FigureText.valueWithMeasure(value, indicator.measure()))
                .text("lastYear", FigureText.value(before))
                .text("lastYearAmount", FigureText.valueWithMeasure(before, indicator.measure()))
                .text("change", change.words())
                .text("phrase", change.phrase())
                .text("direction", change.direction().name().toLowerCase(Locale.ROOT))
                .text("moved", said(indicator, sentence::pulls))
                .text("split", said(indicator, sentence::split))
                .text("movedAgainst", said(indicator, sentence::warning))
                .group("movement", movements.of(indicator.code()))
                .text("mark", has ? mark.map(StatusMark::sign).orElse("") : "")
                .text("markMeaning", has ? mark.map(StatusMark::meaning).orElse("") : "")
                .text("reported", FigureText.coverage(value))
                .flag("complete", value != null && value.unitsReported() == value.unitsExpected())
                .text("remarks", Remarks.of(indicator, figures))
                .text("reservation", value == null ? "" : FigureSentence.reservation(value))
                .text("bar", charts.length(SummaryCharts.years(indicator), 1))
                .text("barLastYear", charts.length(SummaryCharts.years(indicator), 0))
                .text("sentence", FigureSentence.of(indicator, value));
        charts.add(fields, "chart", SummaryCharts.years(indicator));
        charts.add(fields, "rankingChart", SummaryCharts.districts(indicator));
        rankings.add(fields, indicator);
        return fields.map();
    }

    private String said(IndicatorDefinition indicator, Function<Movement, String> sentence) {
        return figures.values().movement(indicator.code()).map(sentence).orElse("");
    }

    private static boolean isZero(@Nullable IndicatorValue value) {
        return value != null
                && FigureText.hasFigure(value)
                && value.published() != null
                && value.published().signum() == 0;
    }
}
