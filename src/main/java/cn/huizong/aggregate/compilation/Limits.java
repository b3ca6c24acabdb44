package cn.huizong.aggregate.compilation;

import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.catalogue.Severity;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.Evidence;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Observations;
import cn.huizong.rule.Fact;
import cn.huizong.rule.Fraction;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Shift;
import cn.huizong.rule.linear.LinearClause;
import cn.huizong.rule.linear.LinearClauses;
import cn.huizong.rule.linear.LinearConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between what a figure must lie that a return lacks: what the mandatory rules of its form leave open beside the other figures of
 * the return. Where those contradict the rules nothing follows from them.
 */
final class Limits {

    private final Respondents respondents;
    private final Observations observations;
    private final Map<String, List<Law>> laws = new HashMap<>();

    /** A mandatory rule, or a part of one, as a linear constraint. */
    private record Law(EditRule rule, LinearConstraint constraint) {}

    Limits(List<EditRule> rules, Respondents respondents, Observations observations) {
        this.respondents = respondents;
        this.observations = observations;
        for (EditRule rule : rules) {
            if (rule.severity() == Severity.MANDATORY && !rule.form().isEmpty()) {
                LinearClauses.of(rule.rule(), rule.tolerance()).stream()
                        .flatMap(List::stream)
                        .filter(LinearClause::isUnit)
                        .map(clause -> clause.alternatives().get(0))
                        .filter(Limits::ofOneReturn)
                        .forEach(constraint -> laws.computeIfAbsent(rule.form(), none -> new ArrayList<>())
                                .add(new Law(rule, constraint)));
            }
        }
    }

    private static boolean ofOneReturn(LinearConstraint constraint) {
        return !constraint.isConstant()
                && constraint.coefficients().keySet().stream()
                        .allMatch(reference -> reference.shift() == Shift.CURRENT
                                && reference.group().isEmpty());
    }

    /** Empty where the form has no rules to go by, or they and the return contradict each other. */
    Optional<Range> of(Unit unit, String form, String item, ReferencePeriod period) {
        List<Law> own = laws.getOrDefault(form, List.of()).stream()
                .filter(law ->
                        law.rule().units().isEmpty() || unit.isAmong(law.rule().units()))
                .toList();
        if (own.isEmpty() || !observations.handedIn(unit.code(), form, period)) {
            return Optional.empty();
        }
        Ranges ranges = new Ranges();
        for (Law law : own) {
            Map<String, Fraction> terms = new LinkedHashMap<>();
            boolean judged = true;
            for (Map.Entry<Reference, Fraction> term :
                    law.constraint().coefficients().entrySet()) {
                String other = term.getKey().item();
                Range range = range(unit, other, period);
                judged = judged && range != null;
                if (range != null) {
                    ranges.start(other, range);
                    terms.put(other, term.getValue());
                }
            }
            if (judged) {
                ranges.add(law.rule().id(), terms, law.constraint());
            }
        }
        return ranges.narrowed(item);
    }

    /** What the return itself says of a figure; null where the rule is not to be judged with it. */
    private @Nullable Range range(Unit unit, String item, ReferencePeriod period) {
        Item definition = respondents.item(item, period);
        if (definition == null || !respondents.asks(unit.code(), item, period)) {
            return null;
        }
        Optional<Observation> observation = observations.find(unit.code(), item, period);
        if (observation.isPresent() && Evidence.gap(observation.get()) == Evidence.Gap.NOT_APPLICABLE) {
            return null;
        }
        Fact fact = observation.map(Evidence::fact).orElse(new Fact.Absent(""));
        if (fact instanceof Fact.Known known) {
            return Range.exactly(Fraction.of(known.value()));
        }
        if (fact instanceof Fact.Bounded bounded) {
            return new Range(
                    bounded.lower() == null ? null : Fraction.of(bounded.lower()),
                    bounded.upper() == null ? null : Fraction.of(bounded.upper()),
                    List.of());
        }
        return new Range(definition.negative() ? null : Fraction.ZERO, null, List.of());
    }
}
