package cn.huizong.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All units of the catalogue, in the order of {@code units.csv}. */
public final class Units {

    private final Map<String, Unit> byCode = new LinkedHashMap<>();
    private final Set<String> groups = new HashSet<>();
    private final Map<String, List<Unit>> bySuccessor = new HashMap<>();
    private volatile @Nullable UnitNames names;

    public Units(List<Unit> units) {
        units.forEach(unit -> {
            byCode.putIfAbsent(unit.code(), unit);
            groups.addAll(unit.groups());
            if (unit.successor() != null) {
                bySuccessor
                        .computeIfAbsent(unit.successor(), code -> new ArrayList<>())
                        .add(unit);
            }
        });
    }

    public Collection<Unit> all() {
        return byCode.values();
    }

    public Optional<Unit> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** What people write for them; made when first asked for, since much is done with codes alone. */
    public UnitNames names() {
        UnitNames known = names;
        if (known == null) {
            known = new UnitNames(byCode.values());
            names = known;
        }
        return known;
    }

    /** The name of a unit, or its code where the catalogue does not know it. */
    public String nameOf(String code) {
        Unit unit = byCode.get(code);
        return unit == null ? code : unit.name();
    }

    public boolean isGroup(String name) {
        return groups.contains(name);
    }

    /** The reporting units meant by codes and group names, valid at the end of a period, in catalogue order. */
    public List<Unit> reporting(Collection<String> codesOrGroups, ReferencePeriod period) {
        List<Unit> meant = new ArrayList<>();
        for (Unit unit : byCode.values()) {
            if (reports(unit, codesOrGroups, period)) {
                meant.add(unit);
            }
        }
        return meant;
    }

    /** Whether a unit is among the {@link #reporting} ones, without listing them. */
    public boolean reports(Unit unit, Collection<String> codesOrGroups, ReferencePeriod period) {
        return unit.kind().reports() && unit.isAmong(codesOrGroups) && unit.reportsIn(period);
    }

    /** The reporting units meant by codes and group names at any time, in catalogue order. */
    public List<Unit> everReporting(Collection<String> codesOrGroups) {
        return byCode.values().stream()
                .filter(unit -> unit.kind().reports() && unit.isAmong(codesOrGroups))
                .toList();
    }

    /** Units taken over by {@code code} that no longer report in {@code period} but did in {@code base}. */
    public List<Unit> predecessors(String code, ReferencePeriod period, ReferencePeriod base) {
        return bySuccessor.getOrDefault(code, List.of()).stream()
                .filter(unit -> unit.reportsIn(base) && !unit.reportsIn(period))
                .toList();
    }
}
