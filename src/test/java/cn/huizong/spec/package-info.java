/**
 * A small made-up city for specifications: three districts of which one took over a fourth, two departments, three forms.
 * Specifications say in YAML what was handed in and what must come of it.
 */
@NullMarked
package cn.huizong.spec;

import org.jspecify.annotations.NullMarked;
