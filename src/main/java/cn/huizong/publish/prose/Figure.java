package cn.huizong.publish.prose;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.aggregate.Rounding;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.IndicatorKind;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.publish.indicator.Figures;
import cn.huizong.publish.text.Change;
import cn.huizong.publish.text.Direction;
import cn.huizong.publish.text.FigureSentence;
import cn.huizong.publish.text.FigureText;
import cn.huizong.publish.text.StatusMark;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the indicator table has of one figure of an area, and whether a text tells just that. */
final class Figure {

    private static final Pattern LAST_AMOUNT = Pattern.compile(Amount.START + "$");
    private static final Pattern AMOUNT = Pattern.compile(Amount.START);

    private final IndicatorDefinition indicator;
    private final @Nullable IndicatorValue value;
    private final @Nullable IndicatorValue lastYear;
    private final Figures figures;
    private final String area;

    Figure(IndicatorDefinition indicator, Figures figures, String area) {
        this.indicator = indicator;
        this.figures = figures;
        this.area = area;
        this.value = figures.in(area, indicator.code());
        this.lastYear = figures.lastYear().find(indicator.code(), area).orElse(null);
    }

    String code() {
        return indicator.code();
    }

    String name() {
        return indicator.name();
    }

    /** What the table has, in words. */
    String told() {
        String change = value == null ? "" : Change.of(value).phrase();
        return FigureText.marked(value, indicator.measure())
                + (change.isEmpty() ? "" : "，" + change)
                + (lastYear == null ? "" : "，上年" + FigureText.valueWithMeasure(lastYear, indicator.measure()));
    }

    /** 缺 505件: the figure behind its mark, or the word for why there is none. */
    boolean isValue(String text, boolean withMeasure) {
        String mark = value == null || !FigureText.hasFigure(value)
                ? ""
                : StatusMark.of(value.status()).map(StatusMark::sign).orElse("");
        return text.startsWith(mark) && is(value, text.substring(mark.length()), withMeasure);
    }

    /** Beside others of the period, where a break between two periods is not marked. */
    boolean isValueWithin(String text) {
        return value != null && value.status() == ObservationStatus.B ? is(value, text, true) : isValue(text, true);
    }

    boolean isLastYear(String text, boolean withMeasure) {
        return is(lastYear, text, withMeasure);
    }

    private boolean is(@Nullable IndicatorValue of, String text, boolean withMeasure) {
        if (of == null || !FigureText.hasFigure(of)) {
            return text.equals(FigureText.value(of));
        }
        String measure = withMeasure ? FigureText.quantifier(indicator.measure()) : "";
        return Amount.readings(text).stream()
                .anyMatch(amount -> amount.measure().equals(Written.squeezed(measure)) && amount.tells(of));
    }

    /** What the area did to the change of the city's figure: +3.67, 10.49%. */
    boolean isPart(String name, String text) {
        return Part.of(
                        figures.values().movement(code()).orElse(null),
                        area,
                        figures.job().area())
                .filter(part ->
                        part.holds(name, text, new Rounding(figures.job().rounding())))
                .isPresent();
    }

    /** 同比增长34.99%; — where there is none. */
    boolean isChange(String text) {
        IndicatorValue of = value;
        return of == null || Change.of(of).direction() == Direction.UNKNOWN
                ? text.equals(FigureText.NONE)
                : Moved.read(text).filter(moved -> moved.tells(of)).isPresent();
    }

    /**
     * Words, figure and change: 全市受理行政复议案件625件，同比增长34.99%（所据数据尚待核实）. Where there is no figure, the sentence that says so.
     */
    boolean isClause(String text) {
        if (value == null || !FigureText.hasFigure(value)) {
            return text.equals(Written.squeezed(FigureSentence.of(indicator, value)));
        }
        String reservation = FigureSentence.reservation(value);
        String bracket = reservation.isEmpty() ? "" : Written.squeezed("（" + reservation + "）");
        return text.endsWith(bracket) && isUnreserved(text.substring(0, text.length() - bracket.length()));
    }

    private boolean isUnreserved(String text) {
        int comma = text.lastIndexOf('，');
        String last = text.substring(comma + 1);
        return Moved.read(last).isPresent()
                ? isChange(last) && isSaid(text.substring(0, Math.max(0, comma)))
                : isSaid(text);
    }

    /** Whether a text ends in the figure, and claims nothing before it; 约 may be the end of 履约. */
    private boolean isSaid(String text) {
        String measure = Written.squeezed(FigureText.quantifier(indicator.measure()));
        String bare = text.endsWith(measure) ? text.substring(0, text.length() - measure.length()) : text;
        Matcher amount = LAST_AMOUNT.matcher(bare);
        if (!amount.find()) {
            return isStandstill(text);
        }
        boolean ofTheWords = "约".equals(amount.group("before")) && value != null && !FigureText.isApproximate(value);
        int start = ofTheWords ? amount.start("number") : amount.start();
        String words = text.substring(0, start).replace(Written.squeezed(name()), "");
        return indicator.kind() == IndicatorKind.CHANGE
                ? isMove(words, text.substring(start))
                : is(value, text.substring(start), true) && !Written.claims(words);
    }

    /** A change of nothing has no number. */
    private boolean isStandstill(String text) {
        return indicator.kind() == IndicatorKind.CHANGE
                && value != null
                && value.published() != null
                && value.published().signum() == 0
                && text.equals(Written.squeezed(FigureSentence.of(indicator, value)));
    }

    /** A change is itself the figure: 比上年上升0.55个百分点, or with its sign. */
    private boolean isMove(String words, String amount) {
        BigDecimal published = value == null ? null : value.published();
        int sign = words.endsWith("上升") || words.endsWith("增长") ? 1 : words.endsWith("下降") ? -1 : 0;
        if (published == null || sign == 0) {
            return is(value, amount, true) && !Written.claims(words);
        }
        String measure = FigureText.quantifier(indicator.measure());
        return sign == published.signum()
                && Amount.readings(amount).stream()
                        .anyMatch(read -> read.number().compareTo(published.abs()) == 0
                                && read.measure().equals(measure))
                && !Written.claims(words.substring(0, words.length() - 2));
    }

    /** Where the figure, or that of last year, ends that is told from here on; −1 where it is neither. */
    int endOfAmount(String text, int from) {
        Matcher amount = AMOUNT.matcher(text).region(from, text.length());
        String measure = Written.squeezed(FigureText.quantifier(indicator.measure()));
        while (amount.lookingAt()) {
            int end = amount.end() + measure.length();
            if (text.startsWith(measure, amount.end())
                    && (isValue(text.substring(from, end), true) || isLastYear(text.substring(from, end), true))) {
                return end;
            }
            if (text.charAt(amount.end() - 1) != '万') {
                return -1;
            }
            amount.region(from, amount.end() - 1);
        }
        return -1;
    }
}
