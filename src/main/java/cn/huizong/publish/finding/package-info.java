/** The anomaly report: worst first, grouped by who must act, in the words of the person who must. */
@NamedInterface("finding")
@NullMarked
package cn.huizong.publish.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
