/** How units' figures become one: a formula per unit, sums, rates from sums, and the base they are compared with. */
@NullMarked
package cn.huizong.aggregate.compilation;

import org.jspecify.annotations.NullMarked;
