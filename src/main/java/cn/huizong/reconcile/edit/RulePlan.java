package cn.huizong.reconcile.edit;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Respondents;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.Observations;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Shift;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An edit rule and the units it judges: of those it names, or else of all who hand in its form, each that must report every
 * figure of its own the rule asks for in the period.
 *
 * @param codes of the units
 * @param own the figures of the judged unit's own returns for the period that it asks for
 */
record RulePlan(EditRule edit, List<Unit> units, Set<String> codes, List<Reference> own) {

    static RulePlan of(EditRule edit, Catalogue catalogue, Respondents respondents, ReferencePeriod period) {
        List<String> judged = edit.units().isEmpty()
                ? catalogue.form(edit.form(), period).map(Form::reporters).orElse(List.of())
                : edit.units();
        List<Reference> own =
                edit.rule().references().stream().filter(RulePlan::isOwn).toList();
        List<Unit> units = catalogue.units().reporting(judged, period).stream()
                .filter(unit ->
                        own.stream().allMatch(reference -> respondents.asks(unit.code(), reference.item(), period)))
                .toList();
        return new RulePlan(edit, units, units.stream().map(Unit::code).collect(Collectors.toUnmodifiableSet()), own);
    }

    /** Whether it asks for a figure of the judged unit's own return for the period. */
    static boolean isOwn(Reference reference) {
        return reference.group().isEmpty() && reference.shift() == Shift.CURRENT;
    }

    /** Whether the unit handed in none of its own returns that the rule asks about: then nothing is there to be judged. */
    boolean lacksEveryReturn(Unit unit, Observations observations, ReferencePeriod period) {
        return !own.isEmpty()
                && own.stream()
                        .noneMatch(
                                reference -> observations.handedIn(unit.code(), Form.codeOf(reference.item()), period));
    }
}
