package cn.huizong.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who reports (填报单位): a district or a department; never a unit of measure.
 *
 * @param code GB/T 2260 for districts, a code of the city's own for departments
 * @param area the reference area its figures count into: its own code for a district, the city's own part for a department
 * @param groups names by which forms and rules address several units at once, such as {@code districts}
 * @param validFrom first day it reports; null since always
 * @param validTo last day it reports; null while it does
 * @param successor code of the unit that took it over, or null
 * @param comparableIf words the successor's return must state for the two to be comparable over the break; null when they
 *     always are
 */
public record Unit(
        String code,
        String name,
        UnitKind kind,
        String area,
        Set<String> groups,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successor,
        @Nullable String comparableIf,
        List<UnitAlias> aliases) {

    /** Whether it reports for a period: it must be valid on the period's last day. */
    public boolean reportsIn(ReferencePeriod period) {
        return (validFrom == null || !validFrom.isAfter(period.end()))
                && (validTo == null || !validTo.isBefore(period.end()));
    }

    /** Whether it existed in any part of a period. */
    public boolean overlaps(ReferencePeriod period) {
        return (validFrom == null || !validFrom.isAfter(period.end()))
                && (validTo == null || !validTo.isBefore(period.start()));
    }

    /** Everything it is called, its name, code and aliases, each for the days it means this unit while the unit exists. */
    public List<UnitAlias> writtenNames() {
        List<UnitAlias> names = new ArrayList<>();
        names.add(new UnitAlias(name, validFrom, validTo));
        names.add(new UnitAlias(code, validFrom, validTo));
        aliases.stream()
                .map(alias -> alias.within(validFrom, validTo))
                .filter(UnitAlias::isPossible)
                .forEach(names::add);
        return names;
    }

    /** Whether it is meant by a list of unit codes and group names. */
    public boolean isAmong(Collection<String> codesOrGroups) {
        if (codesOrGroups.contains(code)) {
            return true;
        }
        for (String group : groups) {
            if (codesOrGroups.contains(group)) {
                return true;
            }
        }
        return false;
    }

    /** Of the code, which no other unit has: sets of thousands of units are made often. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
