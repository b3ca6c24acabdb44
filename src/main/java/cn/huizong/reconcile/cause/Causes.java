package cn.huizong.reconcile.cause;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.EvidenceFinder;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReportedValue;
import cn.huizong.observation.ReturnKey;
import cn.huizong.reconcile.edit.EditRules;
import cn.huizong.reconcile.edit.Failure;
import cn.huizong.rule.Fact;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Shift;
import cn.huizong.rule.linear.LinearClause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the likeliest wrong cell behind rules that fail, and folds what follows from it under one entry. Every suggestion is
 * tried on all rules of the unit before it is made: with it those in question hold and no other breaks.
 */
public final class Causes {

    private final Catalogue catalogue;
    private final JobDefinition job;
    private final Respondents respondents;
    private final ReferencePeriod period;
    private final EditRules rules;
    private final Map<EditRule, List<LinearClause>> clauses = new ConcurrentHashMap<>();

    public Causes(
            Catalogue catalogue, JobDefinition job, Respondents respondents, ReferencePeriod period, EditRules rules) {
        this.catalogue = catalogue;
        this.job = job;
        this.respondents = respondents;
        this.period = period;
        this.rules = rules;
    }

    /** The failures with what probably lies behind them, in the order given. */
    public List<Failure> explain(List<Failure> failures, Observations observations) {
        if (failures.isEmpty()) {
            return failures;
        }
        EvidenceFinder finder = new EvidenceFinder(catalogue, respondents, observations);
        Map<String, List<Failure>> byUnit = new LinkedHashMap<>();
        failures.forEach(failure -> byUnit.computeIfAbsent(failure.anomaly().unit(), none -> new ArrayList<>())
                .add(failure));
        List<Diagnosis> diagnoses = byUnit.entrySet().parallelStream()
                .flatMap(entry -> examine(entry.getKey(), entry.getValue(), finder, observations).stream())
                .toList();
        return new Folding(diagnoses).apply(failures);
    }

    private List<Diagnosis> examine(
            String code, List<Failure> failures, EvidenceFinder finder, Observations observations) {
        Optional<Unit> unit = catalogue.units().find(code);
        if (unit.isEmpty()) {
            return List.of();
        }
        Case judged = new Case(rules.trial(unit.get(), finder), figures(unit.get(), finder, observations), clauses);
        List<EditRule> failing = judged.trial().failing().keySet().stream()
                .filter(rule -> failures.stream()
                        .anyMatch(failure -> failure.anomaly().rule().equals(rule.id())))
                .toList();
        return new Examination(code, judged).of(failing);
    }

    private List<Figure> figures(Unit unit, EvidenceFinder finder, Observations observations) {
        List<Figure> figures = new ArrayList<>();
        for (String form : job.forms()) {
            Optional<ObservedReturn> filed = observations.find(new ReturnKey(form, unit.code(), period));
            filed.ifPresent(known -> known.observations()
                    .forEach(observation -> figure(observation, unit, finder).ifPresent(figures::add)));
        }
        return figures;
    }

    private Optional<Figure> figure(Observation observation, Unit unit, EvidenceFinder finder) {
        Item item = respondents.item(observation.item(), period);
        return item != null && observation.value() instanceof ReportedValue.Number number
                ? Optional.of(new Figure(
                        Reference.to(item.code()), item, observation, number.value(), before(item, unit, finder)))
                : Optional.empty();
    }

    private @Nullable BigDecimal before(Item item, Unit unit, EvidenceFinder finder) {
        Fact fact = finder.find(new Reference(item.code(), Shift.LAST_YEAR, ""), unit, period)
                .fact();
        return fact instanceof Fact.Known known ? known.value() : null;
    }
}
