package cn.huizong.catalogue.draft;

import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Estimation;
import cn.huizong.catalogue.Frequency;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.JobSchedule;
import cn.huizong.catalogue.Section;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.catalogue.source.Scalar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A job folder.
 *
 * @param forms as written, with their places
 * @param estimates of the indicators that do not say themselves
 * @param edits of {@code edits.yaml}; empty where it could not be read
 * @param indicators of {@code indicators.yaml}; empty where it could not be read
 */
public record JobDraft(
        String name,
        String title,
        String area,
        String areaSelf,
        String agency,
        String dataflow,
        String version,
        Frequency frequency,
        List<Scalar> forms,
        int dueDays,
        RoundingMode rounding,
        Map<String, BigDecimal> thresholds,
        Estimation estimates,
        List<Section> sections,
        String disclaimer,
        JobSchedule schedule,
        Path folder,
        Mapping source,
        List<EditDraft> edits,
        List<IndicatorDraft> indicators) {

    public JobDraft withEdits(List<EditDraft> newEdits) {
        return new JobDraft(
                name,
                title,
                area,
                areaSelf,
                agency,
                dataflow,
                version,
                frequency,
                forms,
                dueDays,
                rounding,
                thresholds,
                estimates,
                sections,
                disclaimer,
                schedule,
                folder,
                source,
                newEdits,
                indicators);
    }

    public JobDefinition complete(List<EditRule> rules, List<IndicatorDefinition> definitions) {
        return new JobDefinition(
                name,
                title,
                area,
                areaSelf,
                agency,
                dataflow,
                version,
                frequency,
                forms.stream().map(Scalar::text).toList(),
                dueDays,
                rounding,
                thresholds,
                sections,
                disclaimer,
                rules,
                definitions,
                folder,
                schedule);
    }
}
