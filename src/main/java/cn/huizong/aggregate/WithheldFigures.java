package cn.huizong.aggregate;

import cn.huizong.aggregate.disclosure.SecondarySuppression;
import cn.huizong.aggregate.disclosure.TableCell;
import cn.huizong.aggregate.disclosure.TableCell.State;
import cn.huizong.catalogue.Compilation;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.Threshold;
import cn.huizong.rule.Formula;
import cn.huizong.rule.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of a period's figures must not be published: the small ones of indicators marked as of persons; further ones, so that the
 * city's total and what the indicators add up to do not give them away; and the same areas' figures of every indicator that uses the same items, such as a rate.
 */
final class WithheldFigures {

    private final JobDefinition job;
    private final GuardedIndicators guarded;
    private final IndicatorValues values;
    private final int threshold;
    /** The city last: it is withheld last. */
    private final List<String> areas;

    private final Map<String, Map<String, Confidentiality>> withheld = new HashMap<>();
    private final Set<String> unsafe = new HashSet<>();

    private WithheldFigures(JobDefinition job, GuardedIndicators guarded, IndicatorValues values) {
        this.job = job;
        this.guarded = guarded;
        this.values = values;
        this.threshold = job.threshold(Threshold.LEAST_PERSONS)
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        this.areas = Stream.concat(
                        values.areas().stream().filter(area -> !area.equals(job.area())), Stream.of(job.area()))
                .toList();
    }

    /** @param values as they were compiled, with nothing withheld */
    static WithheldFigures of(JobDefinition job, GuardedIndicators guarded, IndicatorValues values) {
        WithheldFigures figures = new WithheldFigures(job, guarded, values);
        figures.find();
        return figures;
    }

    /** By area; empty where all of it is published. */
    Map<String, Confidentiality> of(String indicator) {
        return withheld.getOrDefault(indicator, Map.of());
    }

    /** Whether something withheld of it can still be worked out, because there was nothing to hide it among. */
    boolean unsafe(String indicator) {
        return unsafe.contains(indicator);
    }

    private void find() {
        List<IndicatorDefinition> marked = guarded.marked();
        marked.forEach(this::withholdSmall);
        List<AddingTable> first = tables(marked);
        List<IndicatorDefinition> sources = first.stream()
                .flatMap(table -> table.rows().stream())
                .map(AddingTable.Row::indicator)
                .distinct()
                .toList();
        int before;
        do {
            before = size();
            for (AddingTable table : first) {
                table.rows().forEach(row -> sources.forEach(other -> carry(other, row.indicator())));
                complete(table);
            }
        } while (size() > before);
        for (IndicatorDefinition indicator : guarded.all()) {
            if (first.stream().noneMatch(table -> table.has(indicator))) {
                sources.forEach(other -> carry(other, indicator));
                complete(AddingTable.of(indicator));
            }
        }
    }

    /** What adds up, each as one; and every marked indicator that is in none of these as a table of its own. */
    private List<AddingTable> tables(List<IndicatorDefinition> marked) {
        List<AddingTable> tables = new ArrayList<>(guarded.tables());
        marked.stream()
                .filter(indicator -> guarded.tables().stream().noneMatch(table -> table.has(indicator)))
                .map(AddingTable::of)
                .forEach(tables::add);
        return tables;
    }

    private int size() {
        return withheld.values().stream().mapToInt(Map::size).sum();
    }

    private void withholdSmall(IndicatorDefinition indicator) {
        for (String area : values.areas()) {
            IndicatorValue value = values.find(indicator.code(), area).orElse(null);
            if (value != null && sides(indicator).stream().anyMatch(side -> small(side.apply(value)))) {
                withhold(new IndicatorValues.Place(indicator.code(), area), Confidentiality.PRIMARY);
            }
        }
    }

    private boolean small(@Nullable Fraction people) {
        return people != null && people.signum() > 0 && people.compareTo(Fraction.of(threshold)) < 0;
    }

    /** What of it counts people: the figure, or numerator and denominator. */
    private static List<Function<IndicatorValue, @Nullable Fraction>> sides(IndicatorDefinition indicator) {
        Formula denominator = indicator.denominator();
        BigDecimal scale = denominator == null
                ? indicator.measure().scale()
                : denominator.measure().scale();
        return denominator == null
                ? List.of(value -> people(count(value), scale))
                : List.of(
                        value -> people(fraction(value.numerator()), scale),
                        value -> people(fraction(value.denominator()), scale));
    }

    /** Of an approximate figure the number named, or the bound that is nearest to few. */
    private static @Nullable Fraction count(IndicatorValue value) {
        if (value.exact() != null) {
            return value.exact();
        }
        BigDecimal written =
                value.published() == null ? value.upper() == null ? value.lower() : value.upper() : value.published();
        return fraction(written);
    }

    private static @Nullable Fraction fraction(@Nullable BigDecimal value) {
        return value == null ? null : Fraction.of(value);
    }

    private static @Nullable Fraction people(@Nullable Fraction value, BigDecimal scale) {
        return value == null ? null : value.times(Fraction.of(scale));
    }

    private void withhold(IndicatorValues.Place place, Confidentiality why) {
        withheld.computeIfAbsent(place.indicator(), none -> new HashMap<>()).putIfAbsent(place.area(), why);
    }

    private void carry(IndicatorDefinition from, IndicatorDefinition to) {
        if (from == to) {
            return;
        }
        for (String area : List.copyOf(of(from.code()).keySet())) {
            boolean city = area.equals(job.area());
            Set<String> items = GuardedIndicators.items(from, city);
            boolean shared = GuardedIndicators.items(to, city).stream().anyMatch(items::contains);
            if (shared
                    && values.find(to.code(), area)
                            .filter(WithheldFigures::says)
                            .isPresent()) {
                withhold(new IndicatorValues.Place(to.code(), area), Confidentiality.SECONDARY);
            }
        }
    }

    /** Whether there is any number in it; a rate over 0 still shows what it is of. */
    private static boolean says(IndicatorValue value) {
        return value.published() != null
                || value.numerator() != null
                || value.denominator() != null
                || value.lower() != null
                || value.upper() != null;
    }

    /** Figures shown beside a single unit's are never summed: no total gives them away. */
    private void complete(AddingTable table) {
        IndicatorDefinition one = table.rows().get(0).indicator();
        boolean nothingToHide =
                table.rows().stream().allMatch(row -> of(row.indicator().code()).isEmpty());
        if (nothingToHide || one.compilation() == Compilation.SINGLE) {
            return;
        }
        for (Function<IndicatorValue, @Nullable Fraction> side : sides(one)) {
            PeopleTable people = people(table, side);
            SecondarySuppression.Found found = SecondarySuppression.of(people.cells());
            found.cells().stream().map(people::place).forEach(place -> withhold(place, Confidentiality.SECONDARY));
            if (!found.safe()) {
                table.rows().stream()
                        .map(row -> row.indicator().code())
                        .filter(code -> !of(code).isEmpty())
                        .forEach(unsafe::add);
            }
        }
    }

    private PeopleTable people(AddingTable table, Function<IndicatorValue, @Nullable Fraction> side) {
        PeopleTable people = new PeopleTable(table, job.area());
        for (int row = 0; row < table.rows().size(); row++) {
            IndicatorDefinition indicator = table.rows().get(row).indicator();
            for (int column = 0; column < areas.size(); column++) {
                String area = areas.get(column);
                IndicatorValue value = values.find(indicator.code(), area).orElse(null);
                Fraction count =
                        value == null || value.exact() == null && value.numerator() == null ? null : side.apply(value);
                if (count != null) {
                    people.add(
                            row,
                            column,
                            new IndicatorValues.Place(indicator.code(), area),
                            cell(indicator, area, count));
                }
            }
        }
        return people;
    }

    private TableCell cell(IndicatorDefinition indicator, String area, Fraction people) {
        boolean hidden = of(indicator.code()).containsKey(area);
        if (indicator.persons() && small(people)) {
            return TableCell.small(0, 0, people, threshold);
        }
        if (people.signum() <= 0) {
            return hidden ? TableCell.withheldElsewhere(0, 0, people) : TableCell.open(0, 0);
        }
        if (!indicator.persons()) {
            TableCell elsewhere = TableCell.withheldElsewhere(0, 0, people);
            return hidden ? elsewhere : elsewhere.as(State.CANDIDATE);
        }
        TableCell large = TableCell.candidate(0, 0, people, threshold);
        return hidden ? large.as(State.WITHHELD) : large;
    }
}
