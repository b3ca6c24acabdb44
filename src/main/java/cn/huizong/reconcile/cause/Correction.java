package cn.huizong.reconcile.cause;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Other numbers for one or a few figures, with which the rules in question hold and no other breaks.
 *
 * @param values by figure; the first is the one to look at first
 * @param cause how the reported numbers may have come about, in Chinese
 * @param score the higher the likelier; comparable within one diagnosis only
 */
record Correction(Map<Figure, BigDecimal> values, String cause, double score) {}
