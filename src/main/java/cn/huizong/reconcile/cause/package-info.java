/**
 * Why figures fail their rules: which cell is most likely wrong, how it came about, what it should be. It suggests; only the
 * unit corrects.
 */
@NullMarked
package cn.huizong.reconcile.cause;

import org.jspecify.annotations.NullMarked;
