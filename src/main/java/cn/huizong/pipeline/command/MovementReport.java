package cn.huizong.pipeline.command;

import cn.huizong.aggregate.Rounding;
import cn.huizong.aggregate.movement.AreaCount;
import cn.huizong.aggregate.movement.Growth;
import cn.huizong.aggregate.movement.Movement;
import cn.huizong.aggregate.movement.RateChange;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.pipeline.console.TextTable;
import cn.huizong.publish.text.FigureText;
import cn.huizong.publish.text.MovementSentence;
import cn.huizong.publish.text.StatusMark;
import cn.huizong.rule.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the change of a city's figure comes from (变动来自哪里), for people. Each number is rounded by itself. */
final class MovementReport {

    private static final String INDENT = "  ";
    private static final int RATE_DECIMALS = 2;

    private final CommandContext context;
    private final Catalogue catalogue;
    private final ReferencePeriod period;
    private final Movement movement;
    private final HiddenAreas hidden;
    private final String city;
    private final Rounding rounding;
    private final MovementSentence sentence;

    MovementReport(
            CommandContext context,
            Catalogue catalogue,
            JobDefinition job,
            ReferencePeriod period,
            Movement movement,
            HiddenAreas hidden) {
        this.context = context;
        this.catalogue = catalogue;
        this.period = period;
        this.movement = movement;
        this.hidden = hidden;
        this.city = job.area();
        this.rounding = new Rounding(job.rounding());
        this.sentence = new MovementSentence(catalogue.units(), rounding);
    }

    Movement movement() {
        return movement;
    }

    Map<String, Object> json() {
        return new MovementJson(catalogue.units(), rounding, hidden).of(movement);
    }

    List<String> text() {
        List<String> lines = new ArrayList<>(List.of(""));
        if (movement instanceof Movement.Untraced untraced) {
            lines.add(context.text("explain.movement.untraced", untraced.why()));
            return lines;
        }
        lines.add(context.text("explain.movement"));
        lines.add(movement instanceof Growth growth ? growth(growth) : rateChange((RateChange) movement));
        Stream.of(sentence.split(movement), pulls(), sentence.warning(movement))
                .filter(said -> !said.isEmpty())
                .forEach(said -> lines.add(said + "。"));
        if (movement instanceof Growth growth && !growth.shared()) {
            lines.add(context.text("explain.movement.no-shares"));
        }
        if (unadjusted((Movement.Split) movement)) {
            lines.add(context.text("explain.movement.unadjusted"));
        }
        return lines;
    }

    private String growth(Growth growth) {
        TextTable table =
                new TextTable(INDENT, growth.shared() ? "lrrrrr" : "lrrrr").row(headings("growth", growth.shared()));
        for (Growth.Part part : growth.parts()) {
            AreaCount count = part.count();
            if (hidden.contains(count.area())) {
                table.row(List.of(name(count.area()), HiddenAreas.WORDS));
                continue;
            }
            table.row(cells(
                    growth.shared(),
                    name(count.area()),
                    amount(count.before()),
                    (count.estimated() ? StatusMark.ESTIMATED.sign() + " " : "") + amount(count.now()),
                    signed(part.change()),
                    points(part.points()),
                    share(part.share())));
        }
        return table.row(cells(
                        growth.shared(),
                        name(city),
                        amount(growth.before()),
                        amount(growth.now()),
                        signed(growth.difference()),
                        points(growth.change()),
                        growth.shared() ? share(Fraction.of(100)) : ""))
                .print();
    }

    private String rateChange(RateChange change) {
        TextTable table = new TextTable(INDENT, "lrrrrrr").row(headings("rate", true));
        for (RateChange.Part part : change.parts()) {
            if (hidden.contains(part.area().area())) {
                table.row(List.of(name(part.area().area()), HiddenAreas.WORDS));
                continue;
            }
            table.row(
                    name(part.area().area()),
                    rate(part.rateBefore()),
                    (part.area().estimated() ? StatusMark.ESTIMATED.sign() + " " : "") + rate(part.rateNow()),
                    rate(part.shareBefore()) + "→" + rate(part.shareNow()),
                    points(part.byRate()),
                    points(part.byMix()),
                    points(part.total()));
        }
        return table.row(
                        name(city),
                        rate(change.before()),
                        rate(change.now()),
                        rate(Fraction.of(100)),
                        points(change.byRate()),
                        points(change.byMix()),
                        points(change.change()))
                .print();
    }

    private List<String> headings(String kind, boolean shared) {
        String before = period.lastYear().chinese();
        List<String> headings = List.of(context.text("explain.movement.columns." + kind, before, period.chinese())
                .split("\\|"));
        return shared ? headings : headings.subList(0, headings.size() - 1);
    }

    private static List<String> cells(boolean shared, String... cells) {
        return List.of(cells).subList(0, shared ? cells.length : cells.length - 1);
    }

    /** Whether the parts as printed miss the whole as printed. */
    private boolean unadjusted(Movement.Split movement) {
        Stream<Fraction> parts = movement instanceof Growth growth
                ? growth.parts().stream().map(Growth.Part::points)
                : ((RateChange) movement).parts().stream().flatMap(part -> Stream.of(part.byRate(), part.byMix()));
        BigDecimal sum = parts.map(rounding::change).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(rounding.change(movement.change())) != 0;
    }

    private String name(String area) {
        return catalogue.units().nameOf(area);
    }

    private static String amount(@Nullable Fraction value) {
        if (value == null) {
            return ObservationStatus.M.chinese();
        }
        return value.endless() ? value.rounded(RATE_DECIMALS).toPlainString() : value.toPlainString();
    }

    private static String signed(Fraction value) {
        return (value.signum() > 0 ? "+" : "") + amount(value);
    }

    private String points(Fraction value) {
        BigDecimal rounded = rounding.change(value);
        return (rounded.signum() > 0 ? "+" : "") + rounded.toPlainString();
    }

    private String share(@Nullable Fraction share) {
        return share == null ? FigureText.NONE : rounding.change(share).toPlainString() + "%";
    }

    private String rate(@Nullable Fraction rate) {
        return rate == null
                ? ObservationStatus.M.chinese()
                : rounding.rate(rate, RATE_DECIMALS).toPlainString() + "%";
    }

    /** Who pulls most cannot be told where some must not be told of. */
    private String pulls() {
        return hidden.areas().isEmpty() ? sentence.pulls(movement) : "";
    }
}
