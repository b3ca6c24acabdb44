package cn.huizong.catalogue.reading;

import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.UnitAlias;
import cn.huizong.catalogue.UnitKind;
import cn.huizong.catalogue.Units;
import cn.huizong.catalogue.WrittenName;
import cn.huizong.catalogue.draft.UnitDraft;
import cn.huizong.catalogue.draft.UnitDrafts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the rows of {@code units.csv} against each other. */
final class UnitsCheck {

    private static final Set<UnitKind> AREAS = EnumSet.of(UnitKind.DISTRICT, UnitKind.SELF);

    private record Use(Unit unit, UnitAlias days) {}

    private final List<UnitDraft> rows;
    private final Units units;
    private final boolean complete;

    UnitsCheck(UnitDrafts drafts) {
        this.rows = drafts.rows();
        this.units = drafts.units();
        this.complete = drafts.complete();
    }

    void check() {
        for (UnitDraft draft : rows) {
            if (draft.row().sound()) {
                checkArea(draft);
                checkGroups(draft);
                checkSuccessor(draft);
            }
        }
        checkNames();
    }

    private void checkArea(UnitDraft draft) {
        Unit unit = draft.unit();
        UnitKind area = units.find(unit.area()).map(Unit::kind).orElse(null);
        String problem = "“" + unit.name() + "”的 area“" + unit.area() + "”";
        if (unit.area().isEmpty()) {
            if (unit.kind().reports() || unit.kind() == UnitKind.ZONE) {
                draft.row().fault("“" + unit.name() + "”没有写 area。", "市（区）写自己的代码，部门写本级行的代码，功能区写母区的代码。");
            }
        } else if (!complete) {
            // The row it means may be one that could not be read.
            return;
        } else if (area == null) {
            draft.row().fault(problem + "不在表中。", "改为本表某一行的代码。");
        } else if (unit.kind().reports() && !AREAS.contains(area)) {
            draft.row().fault(problem + "不是市（区）或本级。", "市（区）写自己的代码，部门写本级行的代码。");
        } else if (unit.kind() == UnitKind.DISTRICT && !unit.area().equals(unit.code())) {
            draft.row().fault(problem + "不是自己的代码。", "市（区）的数计入自己，写自己的代码。");
        } else if (unit.kind() == UnitKind.ZONE && area != UnitKind.DISTRICT) {
            draft.row().fault(problem + "不是市（区）。", "功能区的数计入母区，写母区的代码。");
        }
    }

    private void checkGroups(UnitDraft draft) {
        Unit unit = draft.unit();
        if (!unit.kind().reports() && !unit.groups().isEmpty()) {
            draft.row().fault("“" + unit.name() + "”不填报，不能属于单位组。", "清空 groups。");
        }
        for (String group : unit.groups()) {
            if (units.find(group).isPresent()) {
                draft.row().fault("单位组“" + group + "”与单位代码相同。", "给单位组换一个名字。");
            }
        }
    }

    private void checkSuccessor(UnitDraft draft) {
        Unit unit = draft.unit();
        String code = unit.successor();
        if (code == null) {
            if (unit.comparableIf() != null) {
                draft.row().fault("写了 comparable_if，没有写 successor。", "写上承接单位的代码，或清空 comparable_if。");
            }
            return;
        }
        Unit successor = units.find(code).orElse(null);
        LocalDate last = unit.validTo();
        if (last == null) {
            draft.row().fault("有承接单位“" + units.nameOf(code) + "”，却没有结束日期。", "填上 valid_to：最后一个报送日。");
        } else if (!complete) {
            // The row it means may be one that could not be read.
            return;
        } else if (successor == null) {
            draft.row().fault("承接单位“" + code + "”不在表中。", "改为本表某一行的代码。");
        } else if (!unit.kind().reports() || !successor.kind().reports()) {
            draft.row().fault("只有填报单位之间可以承接。", "清空 successor，或核对两行的 kind。");
        } else if (returnsTo(unit)) {
            draft.row().fault("承接关系成环：" + unit.name() + "最终由自己承接。", "核对各行的 successor。");
        } else if (!reportsOn(successor, last.plusDays(1))) {
            draft.row().fault("“" + successor.name() + "”在 " + last.plusDays(1) + " 不报送，不能承接。", "核对两行的日期。");
        }
    }

    private static boolean reportsOn(Unit unit, LocalDate day) {
        return new UnitAlias("", unit.validFrom(), unit.validTo()).overlaps(new UnitAlias("", day, day));
    }

    private boolean returnsTo(Unit start) {
        Set<String> seen = new HashSet<>();
        String next = start.successor();
        while (next != null && seen.add(next)) {
            if (next.equals(start.code())) {
                return true;
            }
            next = units.find(next).map(Unit::successor).orElse(null);
        }
        return false;
    }

    /** No name may mean two units on one day. */
    private void checkNames() {
        Map<String, List<Use>> uses = new HashMap<>();
        for (UnitDraft draft : rows) {
            if (draft.row().sound()) {
                checkNames(draft, uses);
            }
        }
    }

    private static void checkNames(UnitDraft draft, Map<String, List<Use>> uses) {
        Set<String> told = new HashSet<>();
        for (UnitAlias name : draft.unit().writtenNames()) {
            String key = WrittenName.normalise(name.name());
            List<Use> others = uses.computeIfAbsent(key, k -> new ArrayList<>());
            Use other = clash(others, draft.unit(), name);
            if (other != null && told.add(key)) {
                draft.row()
                        .fault(
                                "“" + name.name() + "”在同一天既指" + other.unit().name() + "（"
                                        + other.unit().code() + "），又指"
                                        + draft.unit().name() + "（"
                                        + draft.unit().code() + "）。",
                                "只留一处，或用“@日期..日期”分开。");
            }
            others.add(new Use(draft.unit(), name));
        }
    }

    private static @Nullable Use clash(List<Use> others, Unit unit, UnitAlias name) {
        for (Use other : others) {
            if (!other.unit().code().equals(unit.code()) && other.days().overlaps(name)) {
                return other;
            }
        }
        return null;
    }
}
