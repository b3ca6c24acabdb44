package cn.huizong.catalogue;

import cn.huizong.rule.Shift;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a folder under {@code jobs/} describes (作业).
 *
 * @param area code of the whole: the city
 * @param areaSelf code of the area that departments count into
 * @param agency SDMX agency of the dataflow
 * @param forms codes of the forms it collects
 * @param dueDays days after the period's end by which returns are due
 * @param rounding of published values: half-up by default, half-even for GB/T 8170
 * @param thresholds those the job sets, by {@link Threshold#word}
 * @param sections in the order of print, chapters with a title of their own among them
 * @param folder where the job's files are; templates of the summary are looked up there
 * @param schedule what it does by itself
 */
public record JobDefinition(
        String name,
        String title,
        String area,
        String areaSelf,
        String agency,
        String dataflow,
        String version,
        Frequency frequency,
        List<String> forms,
        int dueDays,
        RoundingMode rounding,
        Map<String, BigDecimal> thresholds,
        List<Section> sections,
        String disclaimer,
        List<EditRule> edits,
        List<IndicatorDefinition> indicators,
        Path folder,
        JobSchedule schedule) {

    /** One that leaves all to people. */
    public JobDefinition(
            String name,
            String title,
            String area,
            String areaSelf,
            String agency,
            String dataflow,
            String version,
            Frequency frequency,
            List<String> forms,
            int dueDays,
            RoundingMode rounding,
            Map<String, BigDecimal> thresholds,
            List<Section> sections,
            String disclaimer,
            List<EditRule> edits,
            List<IndicatorDefinition> indicators,
            Path folder) {
        this(
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
                sections,
                disclaimer,
                edits,
                indicators,
                folder,
                JobSchedule.NONE);
    }

    public BigDecimal threshold(Threshold threshold) {
        return thresholds.getOrDefault(threshold.word(), threshold.usual());
    }

    /**
     * The periods whose returns stand beside those of a period: the one before, the same one of earlier years, and where a rule sums
     * over the year so far, its earlier ones.
     */
    public List<ReferencePeriod> comparedWith(ReferencePeriod period) {
        int years = Math.max(1, threshold(Threshold.HISTORY).intValue());
        Stream<ReferencePeriod> thisYear = sumsOverTheYear() ? period.yearToDate().stream() : Stream.empty();
        Stream<ReferencePeriod> before =
                Stream.concat(Stream.of(period.previous()), thisYear.filter(earlier -> !earlier.equals(period)));
        return Stream.concat(
                        before,
                        Stream.iterate(period.lastYear(), ReferencePeriod::lastYear)
                                .limit(years))
                .distinct()
                .toList();
    }

    private boolean sumsOverTheYear() {
        return edits.stream()
                .flatMap(edit -> edit.rule().references().stream())
                .anyMatch(reference -> reference.shift() == Shift.YEAR_TO_DATE);
    }
}
