/** Sources against each other: the same fact as two of them report it, side by side. */
@NullMarked
package cn.huizong.reconcile.source;

import org.jspecify.annotations.NullMarked;
