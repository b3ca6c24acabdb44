/**
 * Rules as linear constraints, and what linear programs say of a set of them. Error localisation builds on the same
 * constraints.
 */
@NamedInterface("linear")
@NullMarked
package cn.huizong.rule.linear;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
