package cn.huizong.rule.linear;

import cn.huizong.rule.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Splits rules into blocks that share no figure, so that each is a small linear program of its own. */
final class Blocks {

    private Blocks() {}

    /** In the order of each block's first rule, and within a block in the order of the rules. */
    static List<Map<String, List<LinearConstraint>>> of(Map<String, List<LinearConstraint>> rules) {
        Map<Reference, Set<String>> users = new LinkedHashMap<>();
        rules.forEach((id, constraints) -> figures(constraints)
                .forEach(figure -> users.computeIfAbsent(figure, any -> new LinkedHashSet<>())
                        .add(id)));
        List<Map<String, List<LinearConstraint>>> blocks = new ArrayList<>();
        Set<String> placed = new LinkedHashSet<>();
        for (String id : rules.keySet()) {
            if (!placed.contains(id)) {
                Set<String> block = connected(id, rules, users);
                placed.addAll(block);
                Map<String, List<LinearConstraint>> ordered = new LinkedHashMap<>(rules);
                ordered.keySet().retainAll(block);
                blocks.add(ordered);
            }
        }
        return blocks;
    }

    private static Set<String> connected(
            String start, Map<String, List<LinearConstraint>> rules, Map<Reference, Set<String>> users) {
        Set<String> reached = new LinkedHashSet<>(Set.of(start));
        List<String> toVisit = new ArrayList<>(reached);
        while (!toVisit.isEmpty()) {
            String id = toVisit.remove(toVisit.size() - 1);
            for (Reference figure : figures(rules.getOrDefault(id, List.of()))) {
                for (String other : users.getOrDefault(figure, Set.of())) {
                    if (reached.add(other)) {
                        toVisit.add(other);
                    }
                }
            }
        }
        return reached;
    }

    private static Set<Reference> figures(List<LinearConstraint> constraints) {
        Set<Reference> figures = new LinkedHashSet<>();
        constraints.forEach(
                constraint -> figures.addAll(constraint.coefficients().keySet()));
        return figures;
    }
}
