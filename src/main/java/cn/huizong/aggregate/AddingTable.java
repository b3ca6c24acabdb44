package cn.huizong.aggregate;

import cn.huizong.catalogue.Compilation;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.Severity;
import cn.huizong.rule.Formula;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Relation;
import cn.huizong.rule.Shift;
import cn.huizong.rule.linear.LinearClause;
import cn.huizong.rule.linear.LinearClauses;
import cn.huizong.rule.linear.LinearConstraint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Indicators that add up in every area as areas add up to the city: a breakdown and what it is the breakdown of. A mandatory rule that holds one item to be
 * the sum of others says so, where each of these items is published by itself. A single indicator is such a table of one row.
 */
record AddingTable(List<Row> rows) {

    /** @param total whether it is what others add up to, and so stands on the other side of the equation */
    record Row(IndicatorDefinition indicator, boolean total) {}

    static AddingTable of(IndicatorDefinition indicator) {
        return new AddingTable(List.of(new Row(indicator, false)));
    }

    boolean has(IndicatorDefinition indicator) {
        return rows.stream().anyMatch(row -> row.indicator().code().equals(indicator.code()));
    }

    /** Those of a job in which something is marked as of persons, in the order of its rules. */
    static List<AddingTable> of(JobDefinition job) {
        if (job.indicators().stream().noneMatch(IndicatorDefinition::persons)) {
            return List.of();
        }
        Map<Reference, IndicatorDefinition> published = published(job);
        return job.edits().stream()
                .filter(rule -> rule.severity() == Severity.MANDATORY)
                .flatMap(AddingTable::equations)
                .flatMap(equation -> table(equation, published).stream())
                .filter(table ->
                        table.rows().stream().anyMatch(row -> row.indicator().persons()))
                .distinct()
                .toList();
    }

    /** Items that an indicator publishes as they are, summed over the units. */
    private static Map<Reference, IndicatorDefinition> published(JobDefinition job) {
        Map<Reference, IndicatorDefinition> published = new HashMap<>();
        for (IndicatorDefinition indicator : job.indicators()) {
            Formula value = indicator.value();
            if (value != null
                    && indicator.compilation() != Compilation.SINGLE
                    && value.references().size() == 1
                    && value.toString().equals(value.references().get(0).toString())) {
                published.putIfAbsent(value.references().get(0), indicator);
            }
        }
        return published;
    }

    /** Every sum it states, also one among others or under a condition: that may hold for the very figure that is withheld. */
    private static Stream<LinearConstraint> equations(EditRule rule) {
        return LinearClauses.of(rule.rule(), BigDecimal.ZERO).stream()
                .flatMap(List::stream)
                .map(LinearClause::alternatives)
                .flatMap(List::stream)
                .filter(constraint -> constraint.relation() == Relation.EQUAL
                        && constraint.constant().signum() == 0
                        && constraint.coefficients().size() > 1
                        && ofOneReturn(constraint));
    }

    private static boolean ofOneReturn(LinearConstraint constraint) {
        return constraint.coefficients().keySet().stream()
                .allMatch(figure ->
                        figure.shift() == Shift.CURRENT && figure.group().isEmpty());
    }

    /** Whether it does more than add and subtract people, whatever measures they are counted in. */
    private static boolean weighs(LinearConstraint equation, Map<Reference, IndicatorDefinition> published) {
        return equation.coefficients().entrySet().stream()
                        .map(entry -> entry.getValue().abs().over(scale(published.get(entry.getKey()))))
                        .distinct()
                        .count()
                > 1;
    }

    private static Fraction scale(@Nullable IndicatorDefinition indicator) {
        Formula value = indicator == null ? null : indicator.value();
        return value == null ? Fraction.ONE : Fraction.of(value.measure().scale());
    }

    /** Empty where one of the items is not published by itself: then nobody can add up. */
    private static Optional<AddingTable> table(
            LinearConstraint equation, Map<Reference, IndicatorDefinition> published) {
        if (!published.keySet().containsAll(equation.coefficients().keySet()) || weighs(equation, published)) {
            return Optional.empty();
        }
        long above = equation.coefficients().values().stream()
                .filter(coefficient -> coefficient.signum() > 0)
                .count();
        boolean totalsAreAbove = 2 * above <= equation.coefficients().size();
        List<Row> rows = new ArrayList<>();
        equation.coefficients().forEach((figure, coefficient) -> {
            IndicatorDefinition indicator = published.get(figure);
            if (indicator != null) {
                rows.add(new Row(indicator, coefficient.signum() > 0 == totalsAreAbove));
            }
        });
        rows.sort(Comparator.comparing(row -> row.indicator().code()));
        return Optional.of(new AddingTable(List.copyOf(rows)));
    }
}
