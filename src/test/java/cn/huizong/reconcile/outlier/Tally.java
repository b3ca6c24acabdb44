package cn.huizong.reconcile.outlier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How often a test spoke, by the fault there was. */
final class Tally {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<Fault, Integer> spoke = new EnumMap<>(Fault.class);
    private final Map<Fault, Integer> tried = new EnumMap<>(Fault.class);

    void add(Fault fault, boolean found) {
        tried.merge(fault, 1, Integer::sum);
        spoke.merge(fault, found ? 1 : 0, Integer::sum);
    }

    /** In per cent. */
    BigDecimal share(Fault fault) {
        return BigDecimal.valueOf(spoke.getOrDefault(fault, 0))
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(tried.getOrDefault(fault, 0)), 1, RoundingMode.HALF_UP);
    }

    String shares(List<Fault> faults) {
        return faults.stream().map(fault -> share(fault).toPlainString()).collect(Collectors.joining(" · "));
    }
}
