package cn.huizong.catalogue.reading;

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
import cn.huizong.catalogue.source.Separators;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who reports what and when, asked of drafts. */
final class Reporters {

    private final Units units;
    private final boolean complete;
    private final FormDrafts forms;
    private final ReportersOverTime overTime;

    Reporters(UnitDrafts drafts, FormDrafts forms) {
        this.units = drafts.units();
        this.complete = drafts.complete();
        this.forms = forms;
        this.overTime = new ReportersOverTime(units, forms);
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
        return Separators.remedyFor(unknown)
                .or(() -> EditDistance.nearest(unknown, names).map(near -> "是否想写“" + near + "”？"))
                .orElse("写 units.csv 中市（区）或部门的代码，或 groups 一列的组名。");
    }

    /** Who hands in an edition, at each period at which that can change. */
    Map<ReferencePeriod, List<Unit>> of(FormDraft edition) {
        return overTime.of(edition);
    }

    /** Who fills in an item of an edition, at each period at which that can change; nothing where it has no such item. */
    Map<ReferencePeriod, List<Unit>> of(FormDraft edition, String item) {
        return overTime.of(edition, item);
    }

    /** The units that ever fill in an item, in any edition. */
    Set<Unit> ever(String item) {
        return overTime.ever(item);
    }
}
