package cn.huizong.reconcile.cause;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.reconcile.edit.Failure;
import java.util.List;

/**
 * Findings with what probably lies behind them.
 *
 * @param failures of rules
 * @param findings the others
 */
public record Explained(List<Failure> failures, List<Anomaly> findings) {}
