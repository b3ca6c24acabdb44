/**
 * Where what was reported and what was expected differ: anomalies and the codes they carry.
 */
@ApplicationModule(allowedDependencies = {"catalogue", "observation", "rule"})
@NullMarked
package cn.huizong.anomaly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
