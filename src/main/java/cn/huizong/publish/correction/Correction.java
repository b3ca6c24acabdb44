package cn.huizong.publish.correction;

import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.publish.text.Masthead;
import java.time.Instant;
import java.util.List;

/**
 * What an approved release corrects.
 *
 * @param masthead of the release that corrects
 * @param before the release that had been approved before: {@code r001}; {@code beforeAt} when
 * @param by who approved the correction, {@code at} when and {@code reason} why
 * @param figures in the job's order
 */
public record Correction(
        JobDefinition job,
        ReferencePeriod period,
        Masthead masthead,
        String before,
        Instant beforeAt,
        String by,
        Instant at,
        String reason,
        List<CorrectedFigure> figures) {

    /** Those of which another value was published. */
    public List<CorrectedFigure> moved() {
        return figures.stream().filter(CorrectedFigure::valueChanged).toList();
    }

    /** Those that keep their value and got another mark or note. */
    public List<CorrectedFigure> remarked() {
        return figures.stream().filter(figure -> !figure.valueChanged()).toList();
    }
}
