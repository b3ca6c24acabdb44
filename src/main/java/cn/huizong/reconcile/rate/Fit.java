package cn.huizong.reconcile.rate;

import cn.huizong.rule.RateFeasibility.Counts;

/** A denominator over which a reported rate is possible, with the numerators it implies. */
record Fit(Denominator denominator, Counts numerators) {}
