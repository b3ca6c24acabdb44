package cn.huizong.reconcile.edit;

import cn.huizong.reconcile.RuleCheck;
import org.jspecify.annotations.Nullable;

/** @param failure null unless the rule fired */
public record Judged(RuleCheck check, @Nullable Failure failure) {}
