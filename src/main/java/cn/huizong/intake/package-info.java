/**
 * From files to filed returns: opens, guards, recognises. Every file is hostile until it has been read.
 */
@ApplicationModule(allowedDependencies = {"catalogue", "observation", "anomaly", "rule"})
@NullMarked
package cn.huizong.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
