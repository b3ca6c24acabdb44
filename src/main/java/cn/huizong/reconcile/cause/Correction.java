package cn.huizong.reconcile.cause;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Other numbers for one or a few figures, with which the rules in question hold and no other breaks.
 *
 * @param values by figure; the first is the one to look at first
 * @param cause how the reported numbers may have come about, in Chinese
 * @param score the higher the likelier; comparable within one diagnosis only
 */
record Correction(Map<Figure, BigDecimal> values, String cause, double score) {

    /** What it says, wherever it was found: a number for a unit's item. */
    record Claim(String unit, String item, BigDecimal meant) {}

    Set<Claim> claims() {
        return values.entrySet().stream()
                .map(entry -> new Claim(
                        entry.getKey().unit(),
                        entry.getKey().item().code(),
                        entry.getValue().stripTrailingZeros()))
                .collect(Collectors.toSet());
    }

    boolean isOf(String unit) {
        return values.keySet().stream().allMatch(figure -> figure.unit().equals(unit));
    }
}
