package cn.huizong.reconcile.cause;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.reconcile.edit.Failure;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Findings with what probably lies behind them.
 *
 * @param failures of rules
 * @param findings the others
 */
public record Explained(List<Failure> failures, List<Anomaly> findings) {

    /** The same after something was noted on each finding. */
    public Explained map(UnaryOperator<Anomaly> noted) {
        return new Explained(
                failures.stream()
                        .map(failure -> new Failure(noted.apply(failure.anomaly()), failure.observations()))
                        .toList(),
                findings.stream().map(noted).toList());
    }
}
