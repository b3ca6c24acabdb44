package cn.huizong.aggregate.compilation;

import cn.huizong.aggregate.compilation.Figure.State;
import cn.huizong.anomaly.Doubts;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.Evidence;
import cn.huizong.observation.Evidence.Gap;
import cn.huizong.observation.Evidence.Part;
import cn.huizong.observation.EvidenceFinder;
import cn.huizong.observation.Observation;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ReportedValue;
import cn.huizong.observation.ReturnKey;
import cn.huizong.rule.Fact;
import cn.huizong.rule.Facts;
import cn.huizong.rule.Formula;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Quantity;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Shift;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Evaluates formulas over units' returns, with the evidence for what they come to. */
public final class UnitFigures {

    static final String NOT_HANDED_IN = Gap.NOT_HANDED_IN.chinese();

    private final Respondents respondents;
    private final Observations observations;
    private final EvidenceFinder finder;
    private final Doubts doubts;
    private final Limits limits;
    private final boolean proving;

    /**
     * @param rules of which the mandatory ones limit what a missing figure can be
     * @param proving whether every figure must carry its evidence, not only those that are not simply known
     */
    public UnitFigures(
            Catalogue catalogue,
            Respondents respondents,
            Observations observations,
            List<EditRule> rules,
            Doubts doubts,
            boolean proving) {
        this.respondents = respondents;
        this.observations = observations;
        this.finder = new EvidenceFinder(catalogue, respondents, observations);
        this.doubts = doubts;
        this.limits = new Limits(rules, respondents, observations);
        this.proving = proving;
    }

    FormulaFigures of(Formula formula, Fraction factor, ReferencePeriod period) {
        return new FormulaFigures(this, respondents, observations, formula, factor, period, proving);
    }

    Figure figure(Unit unit, Formula formula, Fraction factor, ReferencePeriod period) {
        List<Evidence> evidence = new LinkedHashSet<>(formula.references())
                .stream().map(reference -> finder.find(reference, unit, period)).toList();
        Quantity value = scaled(formula.evaluate(facts(evidence, Evidence::fact)), factor);
        if (value instanceof Quantity.Exact) {
            return new Figure(
                    unit, formula, factor, State.KNOWN, value, null, null, List.of(), status(evidence), "", evidence);
        }
        if (value instanceof Quantity.Within) {
            ObservationStatus status = status(evidence).stronger(ObservationStatus.U);
            Fraction nominal = exact(scaled(formula.evaluate(facts(evidence, UnitFigures::asWritten)), factor));
            return new Figure(
                    unit, formula, factor, State.APPROXIMATE, value, nominal, null, List.of(), status, "", evidence);
        }
        return unknown(unit, formula, factor, (Quantity.Unknown) value, evidence);
    }

    private Figure unknown(
            Unit unit, Formula formula, Fraction factor, Quantity.Unknown value, List<Evidence> evidence) {
        List<Part> gaps = gaps(evidence);
        boolean impossible = value.undefined() && gaps.isEmpty()
                || !gaps.isEmpty() && asked(evidence).allMatch(part -> part.gap() == Gap.NOT_APPLICABLE);
        if (impossible) {
            String why = gaps.isEmpty() ? value.why() : Gap.NOT_APPLICABLE.chinese();
            return new Figure(
                    unit,
                    formula,
                    factor,
                    State.NOT_APPLICABLE,
                    value,
                    null,
                    null,
                    List.of(),
                    ObservationStatus.M,
                    why,
                    evidence);
        }
        TreeSet<String> limitedBy = new TreeSet<>();
        Quantity possible = scaled(formula.evaluate(facts(evidence, each -> possible(unit, each, limitedBy))), factor);
        Bounds bounds = bounds(possible);
        return new Figure(
                unit,
                formula,
                factor,
                State.MISSING,
                value,
                null,
                bounds,
                bounds == null ? List.of() : List.copyOf(limitedBy),
                statusOf(gaps),
                why(value, gaps),
                evidence);
    }

    private static Quantity scaled(Quantity value, Fraction factor) {
        if (value instanceof Quantity.Exact exact) {
            return new Quantity.Exact(exact.value().times(factor));
        }
        return value instanceof Quantity.Within within
                ? Bounds.of(within).times(factor).toQuantity()
                : value;
    }

    private static @Nullable Bounds bounds(Quantity value) {
        if (value instanceof Quantity.Exact exact) {
            return Bounds.exactly(exact.value());
        }
        return value instanceof Quantity.Within within ? Bounds.of(within) : null;
    }

    private static @Nullable Fraction exact(Quantity value) {
        return value instanceof Quantity.Exact exact ? exact.value() : null;
    }

    /** An item a unit is not asked for has no part in its figure. */
    private static Facts facts(List<Evidence> evidence, Function<Evidence, Fact> reading) {
        Map<Reference, Fact> facts = new HashMap<>();
        for (Evidence each : evidence) {
            facts.put(each.reference(), notAsked(each) ? new Fact.Known(BigDecimal.ZERO) : reading.apply(each));
        }
        return reference -> Objects.requireNonNull(facts.get(reference), reference.item());
    }

    /** Whether a current figure is simply no business of the unit's. */
    static boolean notAsked(Evidence evidence) {
        return evidence.reference().shift() == Shift.CURRENT
                && evidence.reference().group().isEmpty()
                && evidence.parts().stream().allMatch(part -> part.gap() == Gap.NOT_ASKED);
    }

    private static Fact asWritten(Evidence evidence) {
        return read(
                evidence,
                part -> part.observation() != null
                                && part.observation().value() instanceof ReportedValue.Approximate about
                        ? new Fact.Known(about.nominal())
                        : part.fact());
    }

    /** What a missing figure can be at all: not below 0 unless its item allows that, and what the mandatory rules leave. */
    private Fact possible(Unit unit, Evidence evidence, Set<String> limitedBy) {
        return read(evidence, part -> {
            Item item = part.item();
            boolean given = part.gap() == Gap.NONE || part.gap() == Gap.NOT_APPLICABLE;
            if (given || item == null || item.isText() || part.gap() == Gap.NOT_COMPARABLE) {
                return part.fact();
            }
            Optional<Range> range =
                    evidence.reference().shift() == Shift.CURRENT && part.unit().equals(unit.code())
                            ? limits.of(unit, Form.codeOf(item.code()), item.code(), part.period())
                            : Optional.empty();
            range.ifPresent(found -> limitedBy.addAll(found.rules()));
            return range.map(UnitFigures::bounded)
                    .orElseGet(() -> new Fact.Bounded(item.negative() ? null : BigDecimal.ZERO, false, null, false));
        });
    }

    private static Fact bounded(Range range) {
        return new Fact.Bounded(decimal(range.lower()), false, decimal(range.upper()), false);
    }

    /** An end that is no decimal is given up: it is of a rule with fractions, and any rounding could be wrong. */
    private static @Nullable BigDecimal decimal(@Nullable Fraction end) {
        return end == null || end.endless() ? null : end.numerator().divide(end.denominator());
    }

    private static Fact read(Evidence evidence, Function<Part, Fact> reading) {
        return Evidence.combine(evidence.parts().stream()
                .map(part -> {
                    Fact fact = reading.apply(part);
                    Gap gap = fact instanceof Fact.Absent ? part.gap() : Gap.NONE;
                    return new Part(
                            part.unit(), part.name(), part.period(), part.item(), part.observation(), fact, gap);
                })
                .toList());
    }

    private static Stream<Part> asked(List<Evidence> evidence) {
        return evidence.stream().filter(each -> !notAsked(each)).flatMap(each -> each.parts().stream());
    }

    private static List<Part> gaps(List<Evidence> evidence) {
        return asked(evidence).filter(part -> part.gap() != Gap.NONE).toList();
    }

    private ObservationStatus status(List<Evidence> evidence) {
        return asked(evidence)
                .flatMap(part -> Optional.ofNullable(part.observation()).stream())
                .filter(observation -> Evidence.gap(observation) == Gap.NONE)
                .map(this::status)
                .reduce(ObservationStatus.A, ObservationStatus::stronger);
    }

    ObservationStatus status(Observation observation) {
        return doubts.touch(observation) ? observation.status().stronger(ObservationStatus.V) : observation.status();
    }

    private ObservationStatus statusOf(List<Part> gaps) {
        boolean notHandedIn =
                !gaps.isEmpty() && gaps.stream().allMatch(part -> part.gap() == Gap.NOT_HANDED_IN && !refused(part));
        return notHandedIn ? ObservationStatus.L : ObservationStatus.O;
    }

    private boolean refused(Part part) {
        Item item = part.item();
        return item != null && refuses(new ReturnKey(Form.codeOf(item.code()), part.unit(), part.period()));
    }

    /** Whether a return came and could not be used. */
    boolean refuses(ReturnKey key) {
        return doubts.refuse(key);
    }

    private String why(Quantity.Unknown value, List<Part> gaps) {
        String words = gaps.stream().map(this::gap).distinct().collect(Collectors.joining("、"));
        return words.isEmpty() ? value.why() : words;
    }

    private String gap(Part part) {
        if (part.gap() == Gap.NOT_HANDED_IN) {
            return refused(part) ? "已报送但未能采用" : NOT_HANDED_IN;
        }
        return (part.item() == null ? "" : part.item().name()) + part.gap().chinese();
    }
}
