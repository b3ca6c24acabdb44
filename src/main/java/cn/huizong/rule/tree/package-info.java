/**
 * What a rule is once read: numbers and conditions whose measures are known to fit, which evaluate themselves exactly,
 * within bounds, or not at all.
 */
@NullMarked
package cn.huizong.rule.tree;

import org.jspecify.annotations.NullMarked;
