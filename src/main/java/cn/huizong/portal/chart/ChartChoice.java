package cn.huizong.portal.chart;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.aggregate.IndicatorValues;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.portal.release.ApprovedRelease;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What can be chosen, and what is. What was asked for and is not there falls back to the first: whoever changes the job sends the indicator
 * of the one before along.
 *
 * @param jobs that have an approved release
 * @param periods of the job with the release that holds, the newest first
 */
record ChartChoice(List<JobDefinition> jobs, List<ApprovedRelease> periods, ApprovedRelease shown) {

    /** Empty where nothing was approved. */
    static Optional<ChartChoice> of(List<ApprovedRelease> holding, String job, String period) {
        Map<String, JobDefinition> byName = new LinkedHashMap<>();
        holding.forEach(approved -> byName.putIfAbsent(approved.job().name(), approved.job()));
        List<JobDefinition> jobs = List.copyOf(byName.values());
        Optional<JobDefinition> chosen = jobs.stream()
                .filter(each -> each.name().equals(job))
                .findFirst()
                .or(() -> jobs.stream().findFirst());
        return chosen.map(known -> ofJob(jobs, known, holding, period));
    }

    private static ChartChoice ofJob(
            List<JobDefinition> jobs, JobDefinition job, List<ApprovedRelease> holding, String period) {
        List<ApprovedRelease> periods = holding.stream()
                .filter(approved -> approved.job().name().equals(job.name()))
                .toList();
        ApprovedRelease shown = periods.stream()
                .filter(approved -> approved.release().period().toString().equals(period))
                .findFirst()
                .orElse(periods.get(0));
        return new ChartChoice(jobs, periods, shown);
    }

    JobDefinition job() {
        return shown.job();
    }

    ReferencePeriod period() {
        return shown.release().period();
    }

    /** Those that were published with it. */
    List<IndicatorGroup> groups(IndicatorValues values) {
        return IndicatorGroup.of(
                job(), values.all().stream().map(IndicatorValue::indicator).collect(Collectors.toSet()));
    }

    static Optional<IndicatorDefinition> indicator(List<IndicatorGroup> groups, String asked) {
        List<IndicatorDefinition> all =
                groups.stream().flatMap(group -> group.indicators().stream()).toList();
        return all.stream()
                .filter(indicator -> indicator.code().equals(asked))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    Optional<ApprovedRelease> lastYear() {
        return periods.stream()
                .filter(approved -> approved.release().period().equals(period().lastYear()))
                .findFirst();
    }
}
