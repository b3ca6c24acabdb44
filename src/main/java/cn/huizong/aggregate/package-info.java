/**
 * From accepted observations to indicator values: sums, rates from sums, coverage, year on year, and their proof.
 */
@ApplicationModule(allowedDependencies = {"catalogue", "rule", "rule :: linear", "observation", "anomaly"})
@NullMarked
package cn.huizong.aggregate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
