package cn.huizong.pipeline.check;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Receipt;
import java.util.List;

/**
 * What was found in a file that a unit wants to hand in.
 *
 * @param checks what was checked of its returns
 */
public record CheckedFile(String path, List<Receipt> parts, List<Anomaly> anomalies, FileChecks checks) {

    /** Whether it could be handed in as it is: some part is a return, none was refused, nothing is to be mended or explained. */
    public boolean clean() {
        return parts.stream().anyMatch(part -> part.outcome() == Outcome.ACCEPTED)
                && anomalies.stream().noneMatch(Anomaly::blocksFinal);
    }
}
