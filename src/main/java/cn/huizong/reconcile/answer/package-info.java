/**
 * Explanations of units and decisions on them: which finding an explanation answers, how long it holds, what becomes of the finding.
 */
@NamedInterface("answer")
@NullMarked
package cn.huizong.reconcile.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
