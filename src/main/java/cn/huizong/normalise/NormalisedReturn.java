package cn.huizong.normalise;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.WrittenAnswer;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Receipt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part after its cells were read as figures.
 *
 * @param observed null when the part was not accepted as a return
 * @param receipt the row of {@code intake.csv}; its version is still 0
 * @param answers of a part that is a table of explanations
 */
public record NormalisedReturn(
        @Nullable ObservedReturn observed, Receipt receipt, List<Anomaly> findings, List<WrittenAnswer> answers) {

    /** Of anything but a table of explanations. */
    public NormalisedReturn(@Nullable ObservedReturn observed, Receipt receipt, List<Anomaly> findings) {
        this(observed, receipt, findings, List.of());
    }

    /** With its explanations as those of a unit, whatever unit they name: it is known who handed them in. */
    public NormalisedReturn withAnswersOf(String unit) {
        return answers.isEmpty()
                ? this
                : new NormalisedReturn(
                        observed,
                        receipt,
                        findings,
                        answers.stream().map(answer -> answer.by(unit)).toList());
    }
}
