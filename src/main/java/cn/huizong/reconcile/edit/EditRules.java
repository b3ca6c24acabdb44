package cn.huizong.reconcile.edit;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Form;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A job's edit rules, planned for a period and ready to judge (审核关系). */
public final class EditRules {

    private record Case(RulePlan plan, Unit unit) {}

    private final Catalogue catalogue;
    private final Respondents respondents;
    private final ReferencePeriod period;
    private final List<RulePlan> plans;

    public EditRules(Catalogue catalogue, JobDefinition job, Respondents respondents, ReferencePeriod period) {
        this.catalogue = catalogue;
        this.respondents = respondents;
        this.period = period;
        this.plans = job.edits().stream()
                .map(edit -> RulePlan.of(edit, catalogue, respondents, period))
                .toList();
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
        Judgement judgement =
                edit.rule().judge(reference -> fact(reference, unit, finder, observations), edit.tolerance());
        boolean open = judgement.verdict() == Verdict.NOT_VERIFIABLE;
        String why = judgement.verdict() == Verdict.PASS ? judgement.why() : "";
        RuleCheck check = new RuleCheck(
                edit.id(), unit.code(), edit.form(), judgement.verdict(), open ? why(judgement, unit, finder) : why);
        return new Judged(check, judgement.verdict() == Verdict.FAIL ? failure(edit, unit, judgement, finder) : null);
    }

    /** Straight from the cell where the figure is the unit's own and there is one: evidence is for what has to be told. */
    private Fact fact(Reference reference, Unit unit, EvidenceFinder finder, Observations observations) {
        Optional<Observation> cell =
                RulePlan.isOwn(reference) ? observations.find(unit.code(), reference.item(), period) : Optional.empty();
        return cell.map(Evidence::fact)
                .orElseGet(() -> finder.find(reference, unit, period).fact());
    }

    private Failure failure(EditRule edit, Unit unit, Judgement judgement, EvidenceFinder finder) {
        List<Evidence> evidence = edit.rule().references().stream()
                .map(reference -> finder.find(reference, unit, period))
                .toList();
        List<Observation> observations = evidence.stream()
                .flatMap(each -> each.parts().stream())
                .flatMap(part -> Optional.ofNullable(part.observation()).stream())
                .filter(observation -> observation.key().period().equals(period))
                .toList();
        return new Failure(new RuleFinding(edit, unit, period, judgement, evidence).anomaly(), observations);
    }

    private String why(Judgement judgement, Unit unit, EvidenceFinder finder) {
        String missing = judgement.missing().stream()
                .map(reference -> why(reference, unit, finder))
                .distinct()
                .collect(Collectors.joining("；"));
        return missing.isEmpty() ? judgement.why() : missing;
    }

    private String why(Reference reference, Unit unit, EvidenceFinder finder) {
        Evidence evidence = finder.find(reference, unit, period);
        if (RulePlan.isOwn(reference) && evidence.parts().get(0).gap() == Evidence.Gap.NOT_HANDED_IN) {
            return Form.codeOf(reference.item()) + "未报送";
        }
        String reason = evidence.fact() instanceof Fact.Absent absent ? absent.why() : "不能确定";
        return Wording.name(evidence) + reason;
    }
}
