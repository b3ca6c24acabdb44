package cn.huizong.aggregate;

import cn.huizong.aggregate.compilation.Base;
import cn.huizong.aggregate.compilation.Contribution;
import cn.huizong.catalogue.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the units of a series give now and gave a year ago, in the catalogue's order: of the city or of one area.
 *
 * @param bases what each of {@code now} is compared with
 * @param then of the units that were there then
 */
record Sides(List<Contribution> now, List<Base> bases, List<Contribution> then) {

    private static Sides empty() {
        return new Sides(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** The same, of each area there are units of. */
    Map<String, Sides> byArea() {
        Map<String, Sides> areas = new HashMap<>();
        for (int i = 0; i < now.size(); i++) {
            Sides own = areas.computeIfAbsent(now.get(i).unit().area(), area -> empty());
            own.now.add(now.get(i));
            own.bases.add(bases.get(i));
        }
        then.forEach(part ->
                areas.computeIfAbsent(part.unit().area(), area -> empty()).then.add(part));
        return areas;
    }

    /** Everything the bases consist of. */
    List<Contribution> compared() {
        List<Contribution> parts = new ArrayList<>(bases.size());
        bases.forEach(base -> parts.addAll(base.contributions()));
        return parts;
    }

    /** Units that gave the figure then and that no unit now stands for. */
    List<Unit> gone() {
        Set<String> covered = new HashSet<>();
        bases.forEach(base ->
                base.contributions().forEach(part -> covered.add(part.unit().code())));
        List<Unit> gone = new ArrayList<>();
        for (Contribution part : then) {
            if (!covered.contains(part.unit().code())) {
                gone.add(part.unit());
            }
        }
        return gone;
    }
}
