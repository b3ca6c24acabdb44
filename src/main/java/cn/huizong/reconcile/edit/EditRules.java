package cn.huizong.reconcile.edit;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.Evidence;
import cn.huizong.observation.EvidenceFinder;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ReturnKey;
import cn.huizong.reconcile.RuleCheck;
import cn.huizong.rule.Fact;
import cn.huizong.rule.Judgement;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A job's edit rules, planned for a period and ready to judge (审核关系). */
public final class EditRules {

    private record Case(RulePlan plan, Unit unit) {}

    /** A rule and a unit it judges. */
    public record Seat(EditRule edit, Unit unit) {}

    private final Catalogue catalogue;
    private final Respondents respondents;
    private final ReferencePeriod period;
    private final List<RulePlan> plans;
    /** Those that sum an item over units, by the item. */
    private final Map<String, List<Seat>> overTotals = new HashMap<>();

    public EditRules(Catalogue catalogue, JobDefinition job, Respondents respondents, ReferencePeriod period) {
        this.catalogue = catalogue;
        this.respondents = respondents;
        this.period = period;
        this.plans = job.edits().stream()
                .map(edit -> RulePlan.of(edit, catalogue, respondents, period))
                .toList();
        for (RulePlan plan : plans) {
            plan.edit().rule().references().stream()
                    .filter(reference -> !reference.group().isEmpty())
                    .map(Reference::item)
                    .distinct()
                    .map(item -> overTotals.computeIfAbsent(item, none -> new ArrayList<>()))
                    .forEach(seats -> plan.units().forEach(unit -> seats.add(new Seat(plan.edit(), unit))));
        }
    }

    /** The rules that ask for a total of an item, for every unit they judge. */
    public List<Seat> askingTotalOf(String item) {
        return Collections.unmodifiableList(overTotals.getOrDefault(item, List.of()));
    }

    /** Judges every rule for every unit, in the order of the rules and of the catalogue's units. */
    public List<Judged> judge(Observations observations) {
        return judge(
                plans.stream().flatMap(plan -> plan.units().stream().map(unit -> new Case(plan, unit))), observations);
    }

    /** Judges the rules of single forms for some returns alone: what a version that no longer counts was found guilty of. */
    public List<Judged> judge(Collection<ReturnKey> returns, Observations observations) {
        return judge(
                plans.stream()
                        .flatMap(plan -> plan.units().stream()
                                .filter(unit -> !plan.edit().form().isEmpty()
                                        && returns.contains(
                                                new ReturnKey(plan.edit().form(), unit.code(), period)))
                                .map(unit -> new Case(plan, unit))),
                observations);
    }

    /** A unit's rules over what the finder finds, to be tried with other figures. */
    public Trial trial(Unit unit, EvidenceFinder finder) {
        List<EditRule> rules = plans.stream()
                .filter(plan -> plan.codes().contains(unit.code()))
                .map(RulePlan::edit)
                .toList();
        Map<Reference, Fact> facts = new HashMap<>();
        rules.stream()
                .flatMap(edit -> edit.rule().references().stream())
                .forEach(figure -> facts.computeIfAbsent(
                        figure, asked -> finder.find(asked, unit, period).fact()));
        return new Trial(rules, facts);
    }

    private List<Judged> judge(Stream<Case> cases, Observations observations) {
        EvidenceFinder finder = new EvidenceFinder(catalogue, respondents, observations);
        return cases.toList().parallelStream()
                .map(each -> judge(each, finder, observations))
                .toList();
    }

    private Judged judge(Case judged, EvidenceFinder finder, Observations observations) {
        EditRule edit = judged.plan().edit();
        Unit unit = judged.unit();
        if (judged.plan().lacksEveryReturn(unit, observations, period)) {
            return new Judged(unverified(edit, unit, evidence(judged.plan().own(), unit, finder), ""), null);
        }
        Judgement judgement =
                edit.rule().judge(reference -> fact(reference, unit, finder, observations), edit.tolerance());
        return new Judged(
                check(edit, unit, judgement, finder),
                judgement.verdict() == Verdict.FAIL ? failure(edit, unit, judgement, finder) : null);
    }

    private RuleCheck check(EditRule edit, Unit unit, Judgement judgement, EvidenceFinder finder) {
        if (judgement.verdict() != Verdict.NOT_VERIFIABLE) {
            String noted = judgement.verdict() == Verdict.PASS ? judgement.why() : "";
            return new RuleCheck(edit.id(), unit.code(), edit.form(), judgement.verdict(), noted, "");
        }
        return unverified(edit, unit, evidence(judgement.missing(), unit, finder), judgement.why());
    }

    /** @param otherwise why, where no figure is missing */
    private static RuleCheck unverified(EditRule edit, Unit unit, List<Evidence> missing, String otherwise) {
        String why = missing.isEmpty() ? otherwise : Gaps.named(missing);
        String reason = missing.isEmpty() ? otherwise : Gaps.kinds(missing);
        return new RuleCheck(edit.id(), unit.code(), edit.form(), Verdict.NOT_VERIFIABLE, why, reason);
    }

    private List<Evidence> evidence(List<Reference> references, Unit unit, EvidenceFinder finder) {
        return references.stream()
                .map(reference -> finder.find(reference, unit, period))
                .toList();
    }

    /** Straight from the cell where the figure is the unit's own and there is one: evidence is for what has to be told. */
    private Fact fact(Reference reference, Unit unit, EvidenceFinder finder, Observations observations) {
        Optional<Observation> cell =
                RulePlan.isOwn(reference) ? observations.find(unit.code(), reference.item(), period) : Optional.empty();
        return cell.map(Evidence::fact)
                .orElseGet(() -> finder.find(reference, unit, period).fact());
    }

    private Failure failure(EditRule edit, Unit unit, Judgement judgement, EvidenceFinder finder) {
        List<Evidence> evidence = evidence(edit.rule().references(), unit, finder);
        List<Observation> observations = evidence.stream()
                .flatMap(each -> each.parts().stream())
                .flatMap(part -> Optional.ofNullable(part.observation()).stream())
                .filter(observation -> observation.key().period().equals(period))
                .toList();
        return new Failure(new RuleFinding(edit, unit, period, judgement, evidence).anomaly(), observations);
    }
}
