package cn.huizong.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Suggests reporting units whose names are like an unknown one; for messages, never for matching. */
final class NearbyUnits {

    private static final int SUGGESTED = 3;
    private static final int LONGEST_NAME = 40;

    private record Name(Unit unit, String name) {}

    private record Near(Unit unit, int distance) {}

    private final List<Name> names = new ArrayList<>();

    NearbyUnits(Collection<Unit> units) {
        for (Unit unit : units) {
            if (unit.kind().reports()) {
                unit.writtenNames().forEach(name -> names.add(new Name(unit, WrittenName.normalise(name.name()))));
            }
        }
    }

    /** The best first; of equals, in the catalogue's order. */
    List<Unit> to(String name) {
        if (name.length() < 2 || name.length() > LONGEST_NAME) {
            return List.of();
        }
        int tolerated = 1 + name.length() / 5;
        return names.stream()
                .map(known -> new Near(known.unit(), distance(name, known.name())))
                .filter(near -> near.distance() <= tolerated)
                .sorted(Comparator.comparingInt(Near::distance))
                .map(Near::unit)
                .distinct()
                .limit(SUGGESTED)
                .toList();
    }

    /** A name that begins with a known one (兴化市林业局) is nearer the more of it that is. */
    private static int distance(String name, String known) {
        int edits = EditDistance.between(name, known);
        boolean begins = known.length() > 1 && name.startsWith(known);
        return begins ? Math.min(edits, known.length() > 2 ? 0 : 1) : edits;
    }
}
