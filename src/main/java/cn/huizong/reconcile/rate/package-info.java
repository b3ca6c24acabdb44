/**
 * Rates held against their counts: where no count gives a reported rate, which other figure fits as its denominator.
 */
@NullMarked
package cn.huizong.reconcile.rate;

import org.jspecify.annotations.NullMarked;
