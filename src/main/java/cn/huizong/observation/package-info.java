/**
 * What was reported: filed returns, observations and where each of them came from, down to the cell.
 */
@ApplicationModule(allowedDependencies = {"catalogue", "rule"})
@NullMarked
package cn.huizong.observation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
