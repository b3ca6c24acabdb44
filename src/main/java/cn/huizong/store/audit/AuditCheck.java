package cn.huizong.store.audit;

import java.util.Optional;

/**
 * What going through the audit log gave.
 *
 * @param entries how many were gone through; all of them where nothing is broken
 * @param lastHash of the last of these, "" where there is none: noted elsewhere it tells later that nothing before it was altered
 * @param broken the first entry at which the chain does not hold
 */
public record AuditCheck(long entries, String lastHash, Optional<AuditBreak> broken) {}
