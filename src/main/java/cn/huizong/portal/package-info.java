/** Web pages over the same core: what is uploaded, judged, reviewed, run and read here is what the command line works with. */
@ApplicationModule(
        allowedDependencies = {
            "catalogue",
            "catalogue :: reading",
            "observation",
            "anomaly",
            "aggregate",
            "store",
            "store :: account",
            "store :: audit",
            "store :: message",
            "store :: backup",
            "pipeline",
            "pipeline :: check",
            "pipeline :: desk",
            "pipeline :: proof",
            "pipeline :: schedule",
            "pipeline :: submission",
            "pipeline :: console",
            "pipeline :: release",
            "pipeline :: answer"
        })
@NullMarked
package cn.huizong.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
