package cn.huizong.reconcile.copy;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ItemKind;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReturnKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds returns that repeat the unit's own of an earlier period, or another unit's of the same. */
public final class Copies {

    private final Respondents respondents;
    private final Observations observations;
    private final ReferencePeriod period;
    private final CopyFinding wording;
    private final Map<String, Integer> ranks = new HashMap<>();

    /** @param observations of the period and of earlier ones */
    public Copies(Catalogue catalogue, Respondents respondents, Observations observations, ReferencePeriod period) {
        this.respondents = respondents;
        this.observations = observations;
        this.period = period;
        this.wording = new CopyFinding(catalogue);
        for (Unit unit : catalogue.units().all()) {
            ranks.put(unit.code(), ranks.size());
        }
    }

    /**
     * At most one of each kind a return.
     *
     * @param returns accepted for the period
     */
    public List<Anomaly> among(Collection<ObservedReturn> returns) {
        Map<String, List<ObservedReturn>> byForm = new TreeMap<>();
        returns.forEach(filed -> byForm.computeIfAbsent(filed.key().form(), none -> new ArrayList<>())
                .add(filed));
        return byForm.values().stream()
                .flatMap(ofForm -> Stream.concat(
                        ofForm.parallelStream().map(this::repeated).toList().stream()
                                .flatMap(Optional::stream),
                        ofOthers(ofForm)))
                .toList();
    }

    /** Of last year's, of the period before, or where last year's is not known, of what the return itself prints for it. */
    private Optional<Anomaly> repeated(ObservedReturn now) {
        Figures figures = Figures.of(now.observations());
        for (ReferencePeriod earlier : List.of(period.lastYear(), period.previous())) {
            ReturnKey key = new ReturnKey(now.key().form(), now.key().unit(), earlier);
            Optional<ObservedReturn> before = observations.find(key);
            if (before.isPresent()) {
                Likeness likeness = Likeness.of(figures, Figures.of(before.get().observations()), this::flows);
                if (likeness.isCopy()) {
                    return Optional.of(wording.ofEarlier(now, before.get(), likeness));
                }
            } else if (earlier.equals(period.lastYear())) {
                Likeness likeness = Likeness.of(figures, Figures.of(now.lastYear()), this::flows);
                if (likeness.isCopy()) {
                    return Optional.of(wording.ofLastYearsColumn(now, likeness));
                }
            }
        }
        return Optional.empty();
    }

    /** What there is of something may well be the same again; what happened is not. */
    private boolean flows(String code) {
        Item item = respondents.item(code, period);
        return item != null && item.kind() == ItemKind.FLOW;
    }

    /** Each named beside the earliest it is like, which is the original as far as can be told. */
    private Stream<Anomaly> ofOthers(List<ObservedReturn> ofForm) {
        List<ObservedReturn> inOrder = ofForm.stream().sorted(byArrival()).toList();
        Fingerprints fingerprints = new Fingerprints(inOrder);
        List<Anomaly> found = new ArrayList<>();
        for (int number = 0; number < inOrder.size(); number++) {
            ObservedReturn filed = inOrder.get(number);
            Optional<Anomaly> copied = fingerprints.like(number).stream()
                    .flatMap(original -> copied(filed, inOrder.get(original)).stream())
                    .findFirst();
            copied.ifPresent(found::add);
            if (copied.isEmpty()) {
                fingerprints.note(number);
            }
        }
        return found.stream();
    }

    private Optional<Anomaly> copied(ObservedReturn later, ObservedReturn original) {
        Likeness likeness =
                Likeness.of(Figures.of(later.observations()), Figures.of(original.observations()), item -> true);
        return likeness.isCopy() ? Optional.of(wording.ofOther(later, original, likeness)) : Optional.empty();
    }

    private Comparator<ObservedReturn> byArrival() {
        return Comparator.<ObservedReturn>comparingLong(each -> each.receipt())
                .thenComparing(each -> each.filedOn(), Comparator.nullsLast(LocalDate::compareTo))
                .thenComparingInt(each -> ranks.getOrDefault(each.key().unit(), Integer.MAX_VALUE));
    }
}
