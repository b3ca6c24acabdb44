package cn.huizong.catalogue.reading;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.EditDistance;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.Units;
import cn.huizong.catalogue.draft.FormDraft;
import cn.huizong.catalogue.draft.FormDrafts;
import cn.huizong.catalogue.draft.UnitDrafts;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.catalogue.source.Scalar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who reports what and when, asked of drafts. */
final class Reporters {

    private final Units units;
    private final boolean complete;
    private final FormDrafts forms;
    private final Catalogue expected;
    private final Map<String, Set<Unit>> ever = new HashMap<>();

    Reporters(UnitDrafts drafts, FormDrafts forms) {
        this.units = drafts.units();
        this.complete = drafts.complete();
        this.forms = forms;
        this.expected = new Catalogue(units, forms.forms(), List.of(), "");
    }

    /** Whether nothing can be said of units because their file is faulty. */
    boolean areUnknown() {
        return !complete;
    }

    /** Whether it can be said who fills in an item: the units are known and so are the form's reporters in every edition. */
    boolean areKnownOf(String itemCode) {
        return complete
                && forms.editionsOf(Form.codeOf(itemCode)).stream()
                        .allMatch(edition -> edition.source().sound("reporters"));
    }

    Units units() {
        return units;
    }

    /** Tells every code and group under a key that no reporting unit has; true when all are known. */
    boolean areKnown(Collection<Scalar> codesOrGroups, Mapping source, String key) {
        if (areUnknown()) {
            return false;
        }
        boolean known = true;
        for (Scalar written : codesOrGroups) {
            String name = written.text();
            boolean reports =
                    units.find(name).map(unit -> unit.kind().reports()).orElseGet(() -> units.isGroup(name));
            if (!reports) {
                known = false;
                String problem = units.find(name).isPresent()
                        ? "“" + name + "”（" + units.nameOf(name) + "）不是填报单位。"
                        : "units.csv 中没有单位或单位组“" + name + "”。";
                source.fault(key, written.place(), problem, suggestFor(name));
            }
        }
        return known;
    }

    private String suggestFor(String unknown) {
        Set<String> names = new LinkedHashSet<>();
        for (Unit unit : units.all()) {
            if (unit.kind().reports()) {
                names.add(unit.code());
                names.addAll(unit.groups());
            }
        }
        return EditDistance.nearest(unknown, names)
                .map(near -> "是否想写“" + near + "”？")
                .orElse("写 units.csv 中市（区）或部门的代码，或 groups 一列的组名。");
    }

    /**
     * The periods at which the answer to "who reports" can change while an edition is in force: its first one, and those in
     * which a unit begins or ends.
     */
    SortedSet<ReferencePeriod> turningPoints(FormDraft edition) {
        Form form = edition.form();
        LocalDate first = LocalDate.of(form.edition(), 1, 1);
        LocalDate last = forms.editionsOf(form.code()).stream()
                .map(other -> other.form().edition())
                .filter(year -> year > form.edition())
                .min(Integer::compare)
                .map(year -> LocalDate.of(year, 1, 1).minusDays(1))
                .orElse(LocalDate.of(9999, 12, 31));
        SortedSet<ReferencePeriod> points = new TreeSet<>();
        points.add(ReferencePeriod.containing(first, form.frequency()));
        units.all().stream()
                .flatMap(Reporters::changes)
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .forEach(day -> points.add(ReferencePeriod.containing(day, form.frequency())));
        return points;
    }

    private static Stream<LocalDate> changes(Unit unit) {
        return Stream.of(
                        unit.validFrom(),
                        unit.validTo() == null ? null : unit.validTo().plusDays(1))
                .filter(Objects::nonNull);
    }

    boolean everReported(FormDraft edition, Collection<String> codesOrGroups) {
        return turningPoints(edition).stream()
                .anyMatch(period -> !units.reporting(codesOrGroups, period).isEmpty());
    }

    /** The units that fill in an item for a period. */
    List<Unit> of(String itemCode, ReferencePeriod period) {
        return expected.reporters(itemCode, period);
    }

    /** The units that ever fill in an item, in any edition. */
    Set<Unit> ever(String itemCode) {
        return ever.computeIfAbsent(itemCode, this::everReporting);
    }

    private Set<Unit> everReporting(String itemCode) {
        Set<Unit> all = new HashSet<>();
        for (FormDraft edition : forms.editionsOf(Form.codeOf(itemCode))) {
            turningPoints(edition).forEach(period -> all.addAll(of(itemCode, period)));
        }
        return all;
    }
}
