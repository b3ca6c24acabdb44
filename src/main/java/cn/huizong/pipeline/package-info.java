/**
 * The order of the stages as Spring Batch jobs, their meters and progress, and the command line.
 */
@ApplicationModule(
        allowedDependencies = {
            "catalogue",
            "catalogue :: reading",
            "rule",
            "observation",
            "anomaly",
            "intake",
            "normalise",
            "reconcile",
            "reconcile::answer",
            "reconcile :: rehearse",
            "aggregate",
            "aggregate :: movement",
            "publish",
            "publish::answer",
            "publish :: correction",
            "publish :: difference",
            "publish :: finding",
            "publish :: returned",
            "publish::template",
            "publish::text",
            "store",
            "store :: account",
            "store :: audit",
            "store :: message",
            "store :: backup"
        })
@NullMarked
package cn.huizong.pipeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
