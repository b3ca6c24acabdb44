/** What moved the city's figure since the same period last year: each area's part in the growth of a sum, and in the change of a rate. */
@NamedInterface("movement")
@NullMarked
package cn.huizong.aggregate.movement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
