/**
 * Judges observations: versions, edit rules, completeness, sources against each other, time. Nothing is adjusted.
 */
@ApplicationModule(allowedDependencies = {"catalogue", "rule", "rule :: linear", "observation", "anomaly"})
@NullMarked
package cn.huizong.reconcile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
