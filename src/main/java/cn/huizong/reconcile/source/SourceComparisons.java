package cn.huizong.reconcile.source;

import cn.huizong.anomaly.SourceComparison;
import cn.huizong.anomaly.SourceSide;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.Evidence;
import cn.huizong.observation.EvidenceFinder;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ReportedValue;
import cn.huizong.reconcile.RuleCheck;
import cn.huizong.reconcile.edit.Failure;
import cn.huizong.reconcile.edit.Judged;
import cn.huizong.rule.Equation;
import cn.huizong.rule.Formula;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every fact that rules of the job compare between sources, with both values and where they come from. The verdict is that of the
 * rule, which knows the tolerance; a total that several rules or units ask for is looked up once.
 */
public final class SourceComparisons {

    private final Catalogue catalogue;
    private final JobDefinition job;
    private final ReferencePeriod period;
    private final Observations observations;
    private final EvidenceFinder finder;
    private final Map<Reference, Evidence> totals = new HashMap<>();
    private final Map<List<Reference>, List<SourceSide.StatedScope>> scopesOfTotals = new HashMap<>();

    public SourceComparisons(
            Catalogue catalogue,
            JobDefinition job,
            Respondents respondents,
            ReferencePeriod period,
            Observations observations) {
        this.catalogue = catalogue;
        this.job = job;
        this.period = period;
        this.observations = observations;
        this.finder = new EvidenceFinder(catalogue, respondents, observations);
    }

    /** @param judged by the rules of the job, with the failures as they are reported */
    public List<SourceComparison> of(List<Judged> judged) {
        Map<String, EditRule> comparing = new HashMap<>();
        job.edits().stream()
                .filter(edit -> edit.comparedSources().isPresent())
                .forEach(edit -> comparing.put(edit.id(), edit));
        List<SourceComparison> comparisons = new ArrayList<>();
        for (Judged each : judged) {
            EditRule edit = comparing.get(each.check().rule());
            if (edit != null) {
                compare(edit, each).ifPresent(comparisons::add);
            }
        }
        return comparisons.stream().sorted(SourceComparison.WORST_FIRST).toList();
    }

    private Optional<SourceComparison> compare(EditRule edit, Judged judged) {
        RuleCheck check = judged.check();
        Failure failure = judged.failure();
        return catalogue
                .units()
                .find(check.unit())
                .flatMap(unit -> edit.comparedSources()
                        .map(equation -> comparison(
                                edit,
                                equation,
                                unit,
                                check,
                                failure == null ? "" : failure.anomaly().id())));
    }

    private SourceComparison comparison(EditRule edit, Equation equation, Unit unit, RuleCheck check, String finding) {
        return new SourceComparison(
                edit,
                unit.code(),
                period,
                side(equation.left(), unit),
                side(equation.right(), unit),
                equation.left().measure(),
                equation.difference()
                        .evaluate(reference -> evidence(reference, unit).fact()),
                check.verdict(),
                check.verdict() == Verdict.NOT_VERIFIABLE ? check.why() : "",
                finding);
    }

    private SourceSide side(Formula formula, Unit unit) {
        List<Evidence.Part> figures = figures(formula.references(), unit);
        boolean total = formula.references().stream()
                .noneMatch(reference -> reference.group().isEmpty());
        return new SourceSide(
                formula.evaluate(reference -> evidence(reference, unit).fact()),
                figures,
                total
                        ? scopesOfTotals.computeIfAbsent(formula.references(), none -> scopes(figures))
                        : scopes(figures));
    }

    /** A total's are not copied: thousands of units may be compared with it. */
    private List<Evidence.Part> figures(List<Reference> references, Unit unit) {
        return references.size() == 1
                ? evidence(references.get(0), unit).parts()
                : references.stream()
                        .flatMap(reference -> evidence(reference, unit).parts().stream())
                        .toList();
    }

    private Evidence evidence(Reference reference, Unit unit) {
        return reference.group().isEmpty()
                ? finder.find(reference, unit, period)
                : totals.computeIfAbsent(reference, total -> finder.find(total, unit, period));
    }

    /** What the returns that the figures are from say about their own scope, once a return. */
    private List<SourceSide.StatedScope> scopes(List<Evidence.Part> figures) {
        List<SourceSide.StatedScope> scopes = new ArrayList<>();
        Set<String> returns = new HashSet<>();
        for (Evidence.Part figure : figures) {
            if (figure.item() == null
                    || !returns.add(
                            figure.unit() + " " + Form.codeOf(figure.item().code()))) {
                continue;
            }
            catalogue.form(Form.codeOf(figure.item().code()), period).map(Form::items).orElse(List.of()).stream()
                    .filter(item -> item.role().equals(Item.SCOPE))
                    .flatMap(item -> observations.find(figure.unit(), item.code(), period).stream())
                    .filter(observation -> observation.value() instanceof ReportedValue.Text)
                    .map(observation ->
                            ((ReportedValue.Text) observation.value()).text().strip())
                    .filter(words -> !words.isEmpty())
                    .forEach(words -> scopes.add(new SourceSide.StatedScope(figure.unit(), figure.name(), words)));
        }
        return List.copyOf(scopes);
    }
}
