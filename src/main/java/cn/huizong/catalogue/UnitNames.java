package cn.huizong.catalogue;

import cn.huizong.catalogue.UnitMatch.Meaning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what people write for a unit: names, codes and aliases, each in the days it means that unit. What fits several
 * units in parts of a period, or nothing exactly, is answered as such and never guessed.
 */
public final class UnitNames {

    /** Statistical codes have 12 digits; those of districts end in six zeros. */
    private static final Pattern LONG_CODE = Pattern.compile("([0-9]{6})0{6}");

    private static final Pattern GOVERNMENT = Pattern.compile("(?:人民)?政府$");

    /** What a name means from one day to another. */
    private record Use(Unit unit, UnitAlias days) {}

    private final Map<String, List<Use>> uses = new HashMap<>();
    private final List<String> cityNames = new ArrayList<>();
    private final List<Use> refused = new ArrayList<>();
    private final Collection<Unit> all;
    private volatile @Nullable NearbyUnits nearby;

    public UnitNames(Collection<Unit> units) {
        all = units;
        for (Unit unit : units) {
            for (UnitAlias written : unit.writtenNames()) {
                String name = WrittenName.normalise(written.name());
                Use use = new Use(unit, new UnitAlias(name, written.from(), written.to()));
                uses.computeIfAbsent(name, key -> new ArrayList<>()).add(use);
                if (unit.kind() == UnitKind.CITY) {
                    cityNames.add(name);
                } else if (unit.kind() == UnitKind.REFUSED && name.length() > 1) {
                    refused.add(use);
                }
            }
        }
        cityNames.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    }

    /**
     * What a name means in a period. Beyond the names as they stand it understands the city's name before them
     * (泰州市海陵区), 政府 or 人民政府 after them, and codes of 12 digits.
     */
    public UnitMatch match(String written, ReferencePeriod period) {
        return known(written, period).orElseGet(() -> {
            String name = WrittenName.normalise(written);
            return new UnitMatch(Meaning.UNKNOWN, nearest(name, uses.getOrDefault(name, List.of())));
        });
    }

    /** The same for whoever has no use for suggestions, which take far longer than knowing a name; empty for an unknown one. */
    public Optional<UnitMatch> known(String written, ReferencePeriod period) {
        String name = WrittenName.normalise(written);
        List<Unit> meant = unitsIn(uses.getOrDefault(name, List.of()), period);
        if (!meant.isEmpty()) {
            return Optional.of(answer(meant));
        }
        for (String shorter : shortened(name)) {
            List<Unit> units = unitsIn(uses.getOrDefault(shorter, List.of()), period);
            if (!units.isEmpty() && units.stream().allMatch(UnitNames::isPart)) {
                return Optional.of(answer(units));
            }
        }
        return beginsRefused(name, period).map(unit -> new UnitMatch(Meaning.REFUSED, List.of(unit)));
    }

    private static List<Unit> unitsIn(List<Use> uses, ReferencePeriod period) {
        return uses.stream()
                .filter(use -> use.days().overlaps(period))
                .map(Use::unit)
                .distinct()
                .toList();
    }

    private static UnitMatch answer(List<Unit> units) {
        return new UnitMatch(units.size() > 1 ? Meaning.AMBIGUOUS : meaningOf(units.get(0)), units);
    }

    private static Meaning meaningOf(Unit unit) {
        return switch (unit.kind()) {
            case DISTRICT, DEPARTMENT -> Meaning.UNIT;
            case CITY -> Meaning.TOTAL;
            case SELF -> Meaning.SELF;
            case GROUP -> Meaning.GROUP;
            case ZONE -> Meaning.ZONE;
            case REFUSED -> Meaning.REFUSED;
        };
    }

    private static boolean isPart(Unit unit) {
        return unit.kind() != UnitKind.CITY && unit.kind() != UnitKind.REFUSED;
    }

    private List<String> shortened(String name) {
        List<String> shorter = new ArrayList<>();
        Matcher longCode = LONG_CODE.matcher(name);
        if (longCode.matches()) {
            shorter.add(longCode.group(1));
        }
        shorter.add(GOVERNMENT.matcher(name).replaceFirst(""));
        for (String city : cityNames) {
            if (name.startsWith(city)) {
                String rest = name.substring(city.length());
                shorter.add(rest);
                shorter.add(GOVERNMENT.matcher(rest).replaceFirst(""));
            }
        }
        return shorter;
    }

    private Optional<Unit> beginsRefused(String name, ReferencePeriod period) {
        return refused.stream()
                .filter(use -> name.startsWith(use.days().name()) && use.days().overlaps(period))
                .map(Use::unit)
                .findFirst();
    }

    /** Units the name means at another time come first, then units with names like it. */
    private List<Unit> nearest(String name, List<Use> otherTimes) {
        List<Unit> known = otherTimes.stream().map(Use::unit).distinct().toList();
        return known.isEmpty() ? nearby().to(withoutCity(name)) : known;
    }

    /** Made for the first unknown name: most inboxes have none. */
    private NearbyUnits nearby() {
        NearbyUnits known = nearby;
        if (known == null) {
            known = new NearbyUnits(all);
            nearby = known;
        }
        return known;
    }

    private String withoutCity(String name) {
        return cityNames.stream()
                .filter(name::startsWith)
                .findFirst()
                .map(city -> name.substring(city.length()))
                .orElse(name);
    }
}
