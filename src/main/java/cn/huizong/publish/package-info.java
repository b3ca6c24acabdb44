/**
 * From indicator values and anomalies to a release: tables, reports, summary, templates and the manifest.
 */
@ApplicationModule(
        allowedDependencies = {"catalogue", "observation", "anomaly", "aggregate", "aggregate :: movement", "rule"})
@NullMarked
package cn.huizong.publish;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
