package cn.huizong.anomaly;

import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Measure;
import cn.huizong.rule.Quantity;
import cn.huizong.rule.Verdict;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/**
 * The same fact as two sources report it, side by side. Nothing is adjusted, and one that agrees is said as well.
 *
 * @param rule that compares them; says whose figure holds and what each side counts
 * @param unit the rule judges
 * @param measure of both values and the difference
 * @param difference left − right: within bounds where a side is approximate, unknown where one is
 * @param verdict PASS where they agree, FAIL where they do not, NOT_VERIFIABLE where they cannot be compared
 * @param why they cannot be compared; else ""
 * @param finding id of the anomaly that tells of the conflict, or ""
 */
public record SourceComparison(
        EditRule rule,
        String unit,
        ReferencePeriod period,
        SourceSide left,
        SourceSide right,
        Measure measure,
        Quantity difference,
        Verdict verdict,
        String why,
        String finding) {

    /** Conflicts first, by how far they lie apart; then what cannot be compared, then what agrees. */
    public static final Comparator<SourceComparison> WORST_FIRST = Comparator.comparing(
                    SourceComparison::verdict, Comparator.comparingInt(verdict -> switch (verdict) {
                        case FAIL -> 0;
                        case NOT_VERIFIABLE -> 1;
                        case PASS -> 2;
                    }))
            .thenComparing(SourceComparison::apart, Comparator.reverseOrder());

    /** The side that holds by rule; empty where none is said to. */
    public Optional<SourceSide> authoritative() {
        return switch (rule.precedence().authoritative()) {
            case LEFT -> Optional.of(left);
            case RIGHT -> Optional.of(right);
            case NEITHER -> Optional.empty();
        };
    }

    /** The difference in % of the authoritative figure, where both are exact and that is not 0. */
    public Optional<Fraction> differencePercent() {
        return authoritative()
                .map(SourceSide::value)
                .filter(Quantity.Exact.class::isInstance)
                .map(value -> ((Quantity.Exact) value).value())
                .filter(base -> base.signum() != 0 && difference instanceof Quantity.Exact)
                .map(base -> ((Quantity.Exact) difference)
                        .value()
                        .times(Fraction.of(BigDecimal.valueOf(100)))
                        .over(base.abs()));
    }

    /** How far at least they lie apart, as a share of the larger: 0 where they may be equal, at most 2. */
    private Fraction apart() {
        Fraction least = least(difference);
        Fraction larger = larger(greatest(left.value()), greatest(right.value()));
        return larger.signum() == 0 ? Fraction.ZERO : least.over(larger);
    }

    private static Fraction larger(Fraction one, Fraction other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** The smallest size the value may have. */
    private static Fraction least(Quantity quantity) {
        if (quantity instanceof Quantity.Exact exact) {
            return exact.value().abs();
        }
        if (quantity instanceof Quantity.Within within) {
            if (within.lower() != null && within.lower().signum() > 0) {
                return within.lower();
            }
            if (within.upper() != null && within.upper().signum() < 0) {
                return within.upper().abs();
            }
        }
        return Fraction.ZERO;
    }

    /** The largest size of a known end of the value. */
    private static Fraction greatest(Quantity quantity) {
        if (quantity instanceof Quantity.Exact exact) {
            return exact.value().abs();
        }
        if (quantity instanceof Quantity.Within within) {
            Fraction lower =
                    within.lower() == null ? Fraction.ZERO : within.lower().abs();
            return larger(
                    lower,
                    within.upper() == null ? Fraction.ZERO : within.upper().abs());
        }
        return Fraction.ZERO;
    }
}
