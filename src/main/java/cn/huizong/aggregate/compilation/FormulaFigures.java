package cn.huizong.aggregate.compilation;

import cn.huizong.aggregate.compilation.Figure.State;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.FormReturns;
import cn.huizong.observation.Observation;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ReportedValue;
import cn.huizong.observation.ReturnKey;
import cn.huizong.rule.Fact;
import cn.huizong.rule.Formula;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Quantity;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Shift;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One formula over one unit after another. Nearly every figure of a city is a formula over exact numbers of the unit's own
 * returns; those are computed without gathering evidence, which is gathered for the others and for a proof.
 */
final class FormulaFigures {

    private static final Bounds NOT_BELOW_ZERO = new Bounds(Fraction.ZERO, false, null, false);

    private final UnitFigures full;
    private final Respondents respondents;
    private final Formula formula;
    private final Fraction factor;
    private final boolean unscaled;
    private final ReferencePeriod period;
    private final List<Reference> references;
    /** The returns each of the references is found in, in their order. */
    private final List<FormReturns> returns;

    private final boolean quick;
    /** Whether the formula is a figure as it stands. */
    private final boolean plain;

    FormulaFigures(
            UnitFigures full,
            Respondents respondents,
            Observations observations,
            Formula formula,
            Fraction factor,
            ReferencePeriod period,
            boolean proving) {
        this.full = full;
        this.respondents = respondents;
        this.formula = formula;
        this.factor = factor;
        this.unscaled = factor.equals(Fraction.ONE);
        this.period = period;
        this.references = formula.references();
        this.returns = references.stream()
                .map(reference -> observations.of(Form.codeOf(reference.item()), period))
                .toList();
        this.quick = !proving
                && references.stream()
                        .allMatch(reference -> reference.shift() == Shift.CURRENT
                                && reference.group().isEmpty());
        this.plain = references.size() == 1
                && formula.toString().equals(references.get(0).toString());
    }

    Figure of(Unit unit) {
        Figure figure = quick ? quick(unit) : null;
        return figure == null ? full.figure(unit, formula, factor, period) : figure;
    }

    /** Null where the short way does not lead to an exact number or to a return that is not there. */
    private @Nullable Figure quick(Unit unit) {
        BigDecimal[] values = new BigDecimal[references.size()];
        ObservationStatus status = ObservationStatus.A;
        for (int i = 0; i < values.length; i++) {
            String item = references.get(i).item();
            Observation observation = returns.get(i).find(unit.code(), item);
            if (observation == null) {
                if (plain) {
                    return notHandedIn(unit, item);
                }
                if (respondents.asks(unit.code(), item, period)) {
                    return null;
                }
                values[i] = BigDecimal.ZERO;
            } else if (observation.value() instanceof ReportedValue.Number number) {
                values[i] = number.value();
                status = status.stronger(full.status(observation));
            } else {
                return null;
            }
        }
        return known(unit, values, status);
    }

    private @Nullable Figure known(Unit unit, BigDecimal[] values, ObservationStatus status) {
        Quantity value = plain
                ? new Quantity.Exact(Fraction.of(values[0]))
                : formula.evaluate(reference -> new Fact.Known(values[references.indexOf(reference)]));
        return value instanceof Quantity.Exact exact
                ? new Figure(
                        unit,
                        formula,
                        factor,
                        State.KNOWN,
                        unscaled ? exact : new Quantity.Exact(exact.value().times(factor)),
                        null,
                        null,
                        List.of(),
                        status,
                        "",
                        List.of())
                : null;
    }

    private @Nullable Figure notHandedIn(Unit unit, String item) {
        Item definition = respondents.item(item, period);
        ReturnKey key = new ReturnKey(Form.codeOf(item), unit.code(), period);
        boolean usual = definition != null
                && !definition.isText()
                && !definition.negative()
                && respondents.asks(unit.code(), item, period)
                && !returns.get(0).handedIn(unit.code())
                && !full.refuses(key);
        return usual
                ? new Figure(
                        unit,
                        formula,
                        factor,
                        State.MISSING,
                        new Quantity.Unknown(references, false, UnitFigures.NOT_HANDED_IN),
                        null,
                        NOT_BELOW_ZERO,
                        List.of(),
                        ObservationStatus.L,
                        UnitFigures.NOT_HANDED_IN,
                        List.of())
                : null;
    }
}
