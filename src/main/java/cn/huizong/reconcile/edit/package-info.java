/** Edit rules over units: what they judge, what they found, and how that is said. */
@NullMarked
package cn.huizong.reconcile.edit;

import org.jspecify.annotations.NullMarked;
