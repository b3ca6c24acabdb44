package cn.huizong.catalogue.reading;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.Units;
import cn.huizong.catalogue.draft.FormDraft;
import cn.huizong.catalogue.draft.FormDrafts;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who fills in the items of a form, as it changes while an edition is in force. A catalogue may have thousands of units and
 * most items ask the same of them, so each answer is worked out once for all items it holds for.
 */
final class ReportersOverTime {

    /** The rows of an edition that name the same reporters; none named means all of the form's. */
    private record Rows(String form, int edition, List<String> reporters) {}

    private final Units units;
    private final FormDrafts forms;
    private final SortedSet<LocalDate> changes = new TreeSet<>();
    private final Map<Rows, SortedMap<ReferencePeriod, List<Unit>>> byRows = new HashMap<>();
    private final Map<List<Rows>, Set<Unit>> ever = new HashMap<>();

    ReportersOverTime(Units units, FormDrafts forms) {
        this.units = units;
        this.forms = forms;
        for (Unit unit : units.all()) {
            if (unit.validFrom() != null) {
                changes.add(unit.validFrom());
            }
            if (unit.validTo() != null) {
                changes.add(unit.validTo().plusDays(1));
            }
        }
    }

    /**
     * Who hands in an edition, at each period at which that can change: its first one, and those in which a unit begins or
     * ends.
     */
    SortedMap<ReferencePeriod, List<Unit>> of(FormDraft edition) {
        return of(edition, new Rows(edition.code(), edition.form().edition(), List.of()));
    }

    /** The same of an item; nothing where the edition does not have it. */
    SortedMap<ReferencePeriod, List<Unit>> of(FormDraft edition, String item) {
        return rows(edition, item).map(rows -> of(edition, rows)).orElseGet(Collections::emptySortedMap);
    }

    /** The units that ever fill in an item, in any edition. */
    Set<Unit> ever(String item) {
        List<FormDraft> editions = forms.editionsOf(Form.codeOf(item));
        List<Rows> rows = editions.stream()
                .flatMap(edition -> rows(edition, item).stream())
                .toList();
        return ever.computeIfAbsent(rows, none -> {
            Set<Unit> all = new HashSet<>();
            editions.forEach(edition -> of(edition, item).values().forEach(all::addAll));
            return all;
        });
    }

    private static Optional<Rows> rows(FormDraft edition, String item) {
        Form form = edition.form();
        return form.item(item).map(Item::reporters).map(named -> new Rows(form.code(), form.edition(), named));
    }

    private SortedMap<ReferencePeriod, List<Unit>> of(FormDraft edition, Rows rows) {
        return byRows.computeIfAbsent(rows, none -> {
            SortedMap<ReferencePeriod, List<Unit>> answers = new TreeMap<>();
            for (ReferencePeriod period : turningPoints(edition)) {
                answers.put(period, reporting(edition.form(), rows.reporters(), period));
            }
            return answers;
        });
    }

    private List<Unit> reporting(Form form, List<String> ofItem, ReferencePeriod period) {
        List<Unit> ofForm = units.reporting(form.reporters(), period);
        return ofItem.isEmpty()
                ? ofForm
                : ofForm.stream().filter(unit -> unit.isAmong(ofItem)).toList();
    }

    private SortedSet<ReferencePeriod> turningPoints(FormDraft edition) {
        Form form = edition.form();
        LocalDate first = LocalDate.of(form.edition(), 1, 1);
        LocalDate end = forms.editionsOf(form.code()).stream()
                .map(other -> other.form().edition())
                .filter(year -> year > form.edition())
                .min(Integer::compare)
                .map(year -> LocalDate.of(year, 1, 1))
                .orElse(LocalDate.MAX);
        SortedSet<ReferencePeriod> points = new TreeSet<>();
        points.add(ReferencePeriod.containing(first, form.frequency()));
        changes.subSet(first, end).forEach(day -> points.add(ReferencePeriod.containing(day, form.frequency())));
        return points;
    }
}
