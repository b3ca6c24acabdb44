package cn.huizong.publish.codebook;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.UnitKind;
import cn.huizong.catalogue.Units;
import cn.huizong.publish.text.ChineseDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Who reports, by name; all districts or all departments together under one word. */
final class ReporterWords {

    private final Units units;
    private final LocalDate since;

    /** @param form units that ended before its edition began are not named */
    ReporterWords(Units units, Form form) {
        this.units = units;
        this.since = LocalDate.of(form.edition(), 1, 1);
    }

    String of(List<String> codesOrGroups) {
        List<Unit> meant = known(units.everReporting(codesOrGroups));
        List<String> words = new ArrayList<>();
        words.addAll(of(meant, UnitKind.DISTRICT, "各市（区）"));
        words.addAll(of(meant, UnitKind.DEPARTMENT, "各部门"));
        return String.join("、", words);
    }

    private List<String> of(List<Unit> meant, UnitKind kind, String all) {
        List<Unit> chosen = meant.stream().filter(unit -> unit.kind() == kind).toList();
        long existing = known(units.all().stream().toList()).stream()
                .filter(unit -> unit.kind() == kind)
                .count();
        return chosen.size() > 1 && chosen.size() == existing
                ? List.of(all)
                : chosen.stream().map(ReporterWords::name).toList();
    }

    private List<Unit> known(List<Unit> candidates) {
        return candidates.stream()
                .filter(unit -> unit.validTo() == null || !unit.validTo().isBefore(since))
                .collect(Collectors.toList());
    }

    private static String name(Unit unit) {
        return unit.validTo() == null ? unit.name() : unit.name() + "（至" + ChineseDate.of(unit.validTo()) + "）";
    }
}
