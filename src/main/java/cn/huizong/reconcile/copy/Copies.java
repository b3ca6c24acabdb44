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

    private record Compared(ObservedReturn filed, Figures figures) {}

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
        Map<String, List<Compared>> byForm = new TreeMap<>();
        returns.parallelStream()
                .map(filed -> new Compared(filed, Figures.of(filed.observations())))
                .toList()
                .forEach(each -> byForm.computeIfAbsent(each.filed().key().form(), none -> new ArrayList<>())
                        .add(each));
        return byForm.values().stream()
                .flatMap(ofForm ->
                        Stream.concat(ofForm.stream().flatMap(each -> repeated(each).stream()), ofOthers(ofForm)))
                .toList();
    }

    /** Of last year's, of the period before, or where last year's is not known, of what the return itself prints for it. */
    private Optional<Anomaly> repeated(Compared now) {
        for (ReferencePeriod earlier : List.of(period.lastYear(), period.previous())) {
            ReturnKey key =
                    new ReturnKey(now.filed().key().form(), now.filed().key().unit(), earlier);
            Optional<ObservedReturn> before = observations.find(key);
            if (before.isPresent()) {
                Likeness likeness =
                        Likeness.of(now.figures(), Figures.of(before.get().observations()), this::flows);
                if (likeness.isCopy()) {
                    return Optional.of(wording.ofEarlier(now.filed(), before.get(), likeness));
                }
            } else if (earlier.equals(period.lastYear())) {
                Likeness likeness =
                        Likeness.of(now.figures(), Figures.of(now.filed().lastYear()), this::flows);
                if (likeness.isCopy()) {
                    return Optional.of(wording.ofLastYearsColumn(now.filed(), likeness));
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
    private Stream<Anomaly> ofOthers(List<Compared> ofForm) {
        int most = ofForm.stream()
                .mapToInt(each -> each.figures().numbers().size())
                .max()
                .orElse(0);
        Fingerprints<Compared> fingerprints = new Fingerprints<>(most);
        List<Anomaly> found = new ArrayList<>();
        List<Compared> inOrder = ofForm.stream().sorted(byArrival()).toList();
        List<List<Long>> bands = inOrder.parallelStream()
                .map(each -> fingerprints.bands(each.figures()))
                .toList();
        for (int i = 0; i < inOrder.size(); i++) {
            Compared each = inOrder.get(i);
            List<Long> ofReturn = bands.get(i);
            Optional<Anomaly> copied = fingerprints.like(ofReturn).stream()
                    .flatMap(original -> copied(each, original).stream())
                    .findFirst();
            copied.ifPresentOrElse(found::add, () -> fingerprints.note(ofReturn, each));
        }
        return found.stream();
    }

    private Optional<Anomaly> copied(Compared later, Compared original) {
        Likeness likeness = Likeness.of(later.figures(), original.figures(), item -> true);
        return likeness.isCopy()
                ? Optional.of(wording.ofOther(later.filed(), original.filed(), likeness))
                : Optional.empty();
    }

    private Comparator<Compared> byArrival() {
        return Comparator.<Compared>comparingLong(each -> each.filed().receipt())
                .thenComparing(each -> each.filed().filedOn(), Comparator.nullsLast(LocalDate::compareTo))
                .thenComparingInt(each -> ranks.getOrDefault(each.filed().key().unit(), Integer.MAX_VALUE));
    }
}
