package cn.huizong.reconcile.cause;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.Observations;
import cn.huizong.reconcile.edit.EditRules;
import cn.huizong.reconcile.edit.Failure;
import cn.huizong.reconcile.localise.ErrorLocaliser;
import cn.huizong.rule.linear.CheckedRule;
import cn.huizong.rule.linear.LinearClause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks for the likeliest wrong cell behind rules that fail, and folds what follows from it under one entry. Every suggestion is
 * tried on all rules of the unit before it is made: with it those in question hold and no other breaks.
 */
public final class Causes {

    private static final Set<String> OF_ONE_FIGURE =
            Set.of(FindingCode.CONSTRAINT_ERROR.id(), FindingCode.OUTLIER.id(), FindingCode.GROWTH.id());

    private final Catalogue catalogue;
    private final JobDefinition job;
    private final Respondents respondents;
    private final ReferencePeriod period;
    private final EditRules rules;
    private final Map<EditRule, List<LinearClause>> clauses = new ConcurrentHashMap<>();
    /** By the rules they are of, which most units share. */
    private final Map<List<EditRule>, ErrorLocaliser> localisers = new ConcurrentHashMap<>();

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
        return explain(failures, List.of(), observations).failures();
    }

    /**
     * The same with other findings. Those that say a figure cannot be or stands out are folded under the failures they lie behind,
     * or else get the slip that would explain them.
     */
    public Explained explain(List<Failure> failures, List<Anomaly> findings, Observations observations) {
        Map<String, Questions> byUnit = new LinkedHashMap<>();
        failures.forEach(failure -> questions(byUnit, failure.anomaly().unit())
                .rules()
                .add(failure.anomaly().rule()));
        findings.stream()
                .filter(Causes::isOfOneFigure)
                .forEach(finding -> questions(byUnit, finding.unit()).items().add(finding.item()));
        CaseBook cases = new CaseBook(catalogue, job, respondents, period, rules, observations, clauses);
        cases.limit(failures);
        List<Diagnosis> diagnoses = byUnit.entrySet().parallelStream()
                .flatMap(entry -> catalogue.units().find(entry.getKey()).stream()
                        .flatMap(unit -> examine(unit, entry.getValue(), cases).stream()))
                .toList();
        Folding folding = new Folding(Confirmation.of(diagnoses, cases), failures, cases);
        return new Explained(
                folding.apply(failures),
                findings.stream()
                        .map(finding -> isOfOneFigure(finding) ? folding.ofCell(finding) : folding.note(finding))
                        .toList());
    }

    /** What is asked about a unit: rules that fail, and items that cannot be or stand out. */
    private record Questions(Set<String> rules, Set<String> items) {}

    private static Questions questions(Map<String, Questions> byUnit, String unit) {
        return byUnit.computeIfAbsent(unit, none -> new Questions(new HashSet<>(), new LinkedHashSet<>()));
    }

    private static boolean isOfOneFigure(Anomaly finding) {
        return OF_ONE_FIGURE.contains(finding.rule())
                && finding.open()
                && finding.parent().isEmpty()
                && !finding.item().isEmpty();
    }

    private List<Diagnosis> examine(Unit unit, Questions questions, CaseBook cases) {
        Case judged = cases.of(unit);
        List<EditRule> failing = judged.trial().failing().keySet().stream()
                .filter(rule -> questions.rules().contains(rule.id()))
                .toList();
        ErrorLocaliser localiser = localisers.computeIfAbsent(judged.trial().rules(), Causes::localiser);
        Contributions contributions = new Contributions(unit, judged, cases);
        JointTotals jointly = new JointTotals(unit, judged, cases, contributions);
        List<Diagnosis> diagnoses =
                new ArrayList<>(new Examination(unit.code(), judged, localiser, contributions, jointly).of(failing));
        diagnoses.addAll(new StandingOut(unit.code(), judged)
                .of(judged.figures().stream()
                        .filter(figure ->
                                questions.items().contains(figure.item().code()))
                        .toList()));
        return diagnoses;
    }

    private static ErrorLocaliser localiser(List<EditRule> edits) {
        return ErrorLocaliser.of(edits.stream()
                .map(edit -> new CheckedRule(edit.id(), edit.rule(), edit.tolerance()))
                .toList());
    }
}
