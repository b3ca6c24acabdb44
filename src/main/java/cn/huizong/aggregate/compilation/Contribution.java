package cn.huizong.aggregate.compilation;

import cn.huizong.aggregate.compilation.Figure.State;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.rule.Fraction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a unit gives to an indicator: one figure, or a numerator and a denominator, of which it may have to give both or
 * either.
 *
 * @param value or numerator; null when the unit is asked for the denominator alone
 * @param denominator null unless of a rate
 */
public record Contribution(
        Unit unit,
        @Nullable Figure value,
        @Nullable Figure denominator,
        State state,
        ObservationStatus status,
        String why) {

    static Contribution of(Figure value) {
        return new Contribution(value.unit(), value, null, value.state(), value.status(), value.why());
    }

    /** A rate's part counts only whole: without its denominator a numerator would raise the rate, and the other way round. */
    static Contribution ofRate(Unit unit, @Nullable Figure numerator, @Nullable Figure denominator) {
        List<Figure> figures = Stream.of(numerator, denominator)
                .flatMap(figure -> Optional.ofNullable(figure).stream())
                .toList();
        List<Figure> missing = figures.stream()
                .filter(figure -> figure.state() == State.MISSING)
                .toList();
        if (!missing.isEmpty()) {
            return new Contribution(
                    unit,
                    numerator,
                    denominator,
                    State.MISSING,
                    status(missing),
                    missing.get(0).why());
        }
        List<Figure> given = figures.stream()
                .filter(figure -> figure.state() != State.NOT_APPLICABLE)
                .toList();
        if (given.size() == figures.size()) {
            boolean exact = given.stream().allMatch(figure -> figure.state() == State.KNOWN);
            State state = exact ? State.KNOWN : State.APPROXIMATE;
            return new Contribution(unit, numerator, denominator, state, status(given), "");
        }
        boolean nothing = given.stream()
                .allMatch(figure ->
                        figure.state() == State.KNOWN && figure.exact().signum() == 0);
        return nothing
                ? new Contribution(unit, numerator, denominator, State.NOT_APPLICABLE, ObservationStatus.M, "不适用")
                : new Contribution(unit, numerator, denominator, State.MISSING, ObservationStatus.O, "分子分母只有其一");
    }

    private static ObservationStatus status(List<Figure> figures) {
        return figures.stream().map(Figure::status).reduce(ObservationStatus.A, ObservationStatus::stronger);
    }

    /** Ids of the mandatory rules that limit what it can be although it is missing. */
    public List<String> limitedBy() {
        return Stream.of(Optional.ofNullable(value), Optional.ofNullable(denominator))
                .flatMap(Optional::stream)
                .flatMap(figure -> figure.limitedBy().stream())
                .distinct()
                .toList();
    }

    /** Whether the unit answered; 不适用 is an answer. */
    public boolean reported() {
        return state != State.MISSING;
    }

    /** Whether it goes into the sum. */
    public boolean counted() {
        return state == State.KNOWN || state == State.APPROXIMATE;
    }

    /** The amount by which coverage weighs the unit: its figure or, of a rate, its denominator. Only of a known one. */
    Fraction weight() {
        Figure figure = denominator == null ? value : denominator;
        return figure == null ? Fraction.ZERO : figure.exact();
    }
}
