package cn.huizong.aggregate;

import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.rule.Formula;
import cn.huizong.rule.Reference;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The indicators that disclosure control has to look at: those marked as of persons, and those it adds up with, and those that use an item of
 * either, so that the marked one could be worked out from them. Nothing is estimated for them, and no rule bounds what they lack: both would give figures away that are withheld.
 */
final class GuardedIndicators {

    private final JobDefinition job;
    private final Set<String> codes;
    private final List<AddingTable> tables;

    GuardedIndicators(JobDefinition job) {
        this.job = job;
        this.tables = AddingTable.of(job);
        Stream<IndicatorDefinition> added =
                tables.stream().flatMap(table -> table.rows().stream()).map(AddingTable.Row::indicator);
        Set<String> items = Stream.concat(marked().stream(), added)
                .flatMap(indicator -> Stream.concat(items(indicator, true).stream(), items(indicator, false).stream()))
                .collect(Collectors.toSet());
        this.codes = new HashSet<>();
        job.indicators().stream()
                .filter(indicator -> Stream.concat(items(indicator, true).stream(), items(indicator, false).stream())
                        .anyMatch(items::contains))
                .forEach(indicator -> codes.add(indicator.code()));
        job.indicators().stream()
                .filter(indicator -> codes.contains(String.valueOf(indicator.changeOf())))
                .forEach(indicator -> codes.add(indicator.code()));
    }

    boolean none() {
        return codes.isEmpty();
    }

    boolean contains(IndicatorDefinition indicator) {
        return codes.contains(indicator.code());
    }

    List<IndicatorDefinition> marked() {
        return job.indicators().stream().filter(IndicatorDefinition::persons).toList();
    }

    /** Those that add up to one another. */
    List<AddingTable> tables() {
        return tables;
    }

    /** In the job's order, without those that are the change of another. */
    List<IndicatorDefinition> all() {
        return job.indicators().stream()
                .filter(indicator -> contains(indicator) && indicator.changeOf() == null)
                .toList();
    }

    /** @param city of the city's figure, or of those of the areas, which may be shown beside it and of other items */
    static Set<String> items(IndicatorDefinition indicator, boolean city) {
        Formula shown = indicator.shown();
        Stream<Formula> formulas = shown != null && !city
                ? Stream.of(shown)
                : Stream.of(
                                Optional.ofNullable(indicator.value()),
                                Optional.ofNullable(indicator.numerator()),
                                Optional.ofNullable(indicator.denominator()))
                        .flatMap(Optional::stream);
        return formulas.flatMap(formula -> formula.references().stream())
                .map(Reference::item)
                .collect(Collectors.toSet());
    }
}
