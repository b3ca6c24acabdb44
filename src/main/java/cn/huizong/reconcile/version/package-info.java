/** Which of several files for one return counts: their order, their parts, and when they cannot be told apart. */
@NullMarked
package cn.huizong.reconcile.version;

import org.jspecify.annotations.NullMarked;
