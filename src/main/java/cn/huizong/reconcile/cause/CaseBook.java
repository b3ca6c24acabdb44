package cn.huizong.reconcile.cause;

import cn.huizong.anomaly.Anomaly;
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
import cn.huizong.observation.Observation;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ReportedValue;
import cn.huizong.observation.ReturnKey;
import cn.huizong.reconcile.edit.EditRules;
import cn.huizong.reconcile.edit.Failure;
import cn.huizong.rule.Fact;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Shift;
import cn.huizong.rule.Verdict;
import cn.huizong.rule.linear.LinearClause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Opens the case of any unit over the same observations, and knows whose figures a total is made of. Safe for many threads. */
final class CaseBook {

    /** So many figures behind totals are looked at in a review, whatever its size: a tenth of a millisecond each at most. */
    private static final int LOOKED_AT = 200_000;

    /** A rule over a total that fails for a unit. */
    private record Fault(String rule, String unit) {}

    private final Catalogue catalogue;
    private final JobDefinition job;
    private final Respondents respondents;
    private final ReferencePeriod period;
    private final EditRules rules;
    private final Observations observations;
    private final EvidenceFinder finder;
    private final Map<EditRule, List<LinearClause>> clauses;
    private final Map<Reference, Evidence> totals = new ConcurrentHashMap<>();
    private final Set<Fault> untraced = new HashSet<>();

    /** @param clauses of rules met before; more are added */
    CaseBook(
            Catalogue catalogue,
            JobDefinition job,
            Respondents respondents,
            ReferencePeriod period,
            EditRules rules,
            Observations observations,
            Map<EditRule, List<LinearClause>> clauses) {
        this.catalogue = catalogue;
        this.job = job;
        this.respondents = respondents;
        this.period = period;
        this.rules = rules;
        this.observations = observations;
        this.finder = new EvidenceFinder(catalogue, respondents, observations);
        this.clauses = clauses;
    }

    /** Decides beforehand, in the order given, which failures are traced to the figures behind their totals. */
    void limit(Collection<Failure> failures) {
        Map<String, EditRule> byId = new HashMap<>();
        job.edits().forEach(edit -> byId.put(edit.id(), edit));
        long looked = 0;
        for (Failure failure : failures) {
            EditRule edit = byId.get(failure.anomaly().rule());
            if (edit != null) {
                looked += edit.rule().references().stream()
                        .filter(Case::isTotal)
                        .mapToLong(total -> parts(total).size())
                        .sum();
                if (looked > LOOKED_AT && edit.rule().references().stream().anyMatch(Case::isTotal)) {
                    untraced.add(new Fault(edit.id(), failure.anomaly().unit()));
                }
            }
        }
    }

    /** Whether the figures behind its totals were left out, because there were too many. */
    boolean isUntraced(Anomaly anomaly) {
        return untraced.contains(new Fault(anomaly.rule(), anomaly.unit()));
    }

    boolean isTraced(EditRule rule, Unit unit) {
        return !untraced.contains(new Fault(rule.id(), unit.code()));
    }

    Optional<Unit> unit(String code) {
        return catalogue.units().find(code);
    }

    Case of(Unit unit) {
        List<Figure> figures = new ArrayList<>();
        job.forms().forEach(form -> figures.addAll(form(form, unit)));
        return new Case(unit, rules.trial(unit, finder), figures, clauses);
    }

    List<Evidence.Part> parts(Reference total) {
        return total(total).parts();
    }

    private Evidence total(Reference total) {
        return totals.computeIfAbsent(total, this::find);
    }

    private Evidence find(Reference total) {
        Unit any = catalogue.units().all().iterator().next();
        return finder.find(total, any, period);
    }

    Optional<Figure> figure(Observation observation, Unit unit) {
        Item item = respondents.item(observation.item(), period);
        return item != null && observation.value() instanceof ReportedValue.Number number
                ? Optional.of(
                        new Figure(Reference.to(item.code()), item, observation, number.value(), before(item, unit)))
                : Optional.empty();
    }

    private @Nullable BigDecimal before(Item item, Unit unit) {
        Fact fact = finder.find(new Reference(item.code(), Shift.LAST_YEAR, ""), unit, period)
                .fact();
        return fact instanceof Fact.Known known ? known.value() : null;
    }

    /** A unit's figures of the form one stands in, where another of them has one of these numbers; else none. */
    List<Figure> beside(Figure figure, Unit unit, BigDecimal... numbers) {
        String form = Form.codeOf(figure.item().code());
        boolean met = observations.find(new ReturnKey(form, unit.code(), period)).stream()
                .flatMap(filed -> filed.observations().stream())
                .filter(row -> !row.item().equals(figure.item().code()))
                .anyMatch(row -> row.value() instanceof ReportedValue.Number number
                        && List.of(numbers).stream().anyMatch(one -> one.compareTo(number.value()) == 0));
        return met ? form(form, unit) : List.of();
    }

    List<Figure> form(String form, Unit unit) {
        return observations.find(new ReturnKey(form, unit.code(), period)).stream()
                .flatMap(filed -> filed.observations().stream())
                .flatMap(observation -> figure(observation, unit).stream())
                .toList();
    }

    /** Whether rules of a unit would hold with figures as corrected, be they the unit's own or others'. */
    boolean mends(Case judged, Collection<Correction> corrections, Collection<EditRule> wanted) {
        Map<Reference, Fact> facts = new HashMap<>();
        for (Correction correction : corrections) {
            Unit reporter =
                    unit(correction.values().keySet().iterator().next().unit()).orElseThrow();
            judged.suppose(reporter, correction.values(), facts);
        }
        return judged.trial().mends(facts, wanted);
    }

    /** Whether a rule of yet other units that asks for totals of these figures would fail and does not now. */
    boolean breaksElsewhere(Unit reporter, Unit judged, Map<Figure, BigDecimal> supposed) {
        return supposed.keySet().stream()
                .flatMap(figure -> rules.askingTotalOf(figure.item().code()).stream())
                .filter(seat -> !seat.unit().equals(judged) && !seat.unit().equals(reporter))
                .anyMatch(seat -> verdict(seat, reporter, supposed) == Verdict.FAIL
                        && verdict(seat, reporter, Map.of()) != Verdict.FAIL);
    }

    private Verdict verdict(EditRules.Seat seat, Unit reporter, Map<Figure, BigDecimal> supposed) {
        return seat.edit()
                .rule()
                .judge(
                        asked -> Case.isTotal(asked)
                                ? Case.moved(asked, total(asked).fact(), reporter, supposed)
                                : finder.find(asked, seat.unit(), period).fact(),
                        seat.edit().tolerance())
                .verdict();
    }
}
