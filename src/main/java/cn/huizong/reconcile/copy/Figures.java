package cn.huizong.reconcile.copy;

import cn.huizong.observation.Observation;
import cn.huizong.observation.ReportedValue;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is compared of a return.
 *
 * @param asked the items it has a row for
 * @param numbers those that are not 0, by item, without trailing zeros so that 12 and 12.0 are equal
 */
record Figures(Set<String> asked, Map<String, BigDecimal> numbers) {

    static Figures of(Collection<Observation> observations) {
        Set<String> asked = new HashSet<>();
        Map<String, BigDecimal> numbers = new TreeMap<>();
        for (Observation observation : observations) {
            asked.add(observation.item());
            compared(observation).ifPresent(number -> numbers.put(observation.item(), number));
        }
        return new Figures(asked, numbers);
    }

    /** The number of a cell as it is compared; empty where there is none or it is 0. */
    static Optional<BigDecimal> compared(Observation observation) {
        return observation.value() instanceof ReportedValue.Number number
                        && number.value().signum() != 0
                ? Optional.of(number.value().stripTrailingZeros())
                : Optional.empty();
    }
}
