/**
 * The database: originals, receipts, returns, runs and releases. SQL lives nowhere else.
 */
@ApplicationModule(
        allowedDependencies = {"catalogue", "observation", "anomaly", "intake", "normalise", "aggregate", "rule"})
@NullMarked
package cn.huizong.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
