/**
 * Figures that stand out: of a unit's own history where it is long enough, else by growth beside that of its peers. Histories
 * are short here (annual returns, six districts), so a value is never among those it is judged by, and n stands beside every
 * score. {@code double} is used inside scores and nowhere else.
 */
@NullMarked
package cn.huizong.reconcile.outlier;

import org.jspecify.annotations.NullMarked;
