/**
 * From filed returns to observations: numbers as people write them, measures, missing marks; exact decimals, text kept.
 */
@ApplicationModule(allowedDependencies = {"catalogue", "observation", "anomaly", "intake", "rule"})
@NullMarked
package cn.huizong.normalise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
