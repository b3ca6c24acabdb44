package cn.huizong.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All units of the catalogue, in the order of {@code units.csv}. */
public final class Units {

    private final Map<String, Unit> byCode = new LinkedHashMap<>();

    public Units(List<Unit> units) {
        units.forEach(unit -> byCode.put(unit.code(), unit));
    }

    public Collection<Unit> all() {
        return byCode.values();
    }

    public Optional<Unit> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The name of a unit, or its code where the catalogue does not know it. */
    public String nameOf(String code) {
        Unit unit = byCode.get(code);
        return unit == null ? code : unit.name();
    }

    public boolean isGroup(String name) {
        return byCode.values().stream().anyMatch(unit -> unit.groups().contains(name));
    }

    /** The reporting units meant by codes and group names, valid at the end of a period, in catalogue order. */
    public List<Unit> reporting(Collection<String> codesOrGroups, ReferencePeriod period) {
        return byCode.values().stream()
                .filter(unit -> unit.kind().reports() && unit.reportsIn(period))
                .filter(unit -> codesOrGroups.contains(unit.code())
                        || unit.groups().stream().anyMatch(codesOrGroups::contains))
                .toList();
    }

    /** Units taken over by {@code code} that no longer report in {@code period} but did in {@code base}. */
    public List<Unit> predecessors(String code, ReferencePeriod period, ReferencePeriod base) {
        return byCode.values().stream()
                .filter(unit -> code.equals(unit.successor()) && unit.reportsIn(base) && !unit.reportsIn(period))
                .toList();
    }
}
