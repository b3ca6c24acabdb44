package cn.huizong.reconcile.localise;

import cn.huizong.rule.Reference;
import cn.huizong.rule.linear.CheckedRule;
import cn.huizong.rule.linear.LinearClause;
import cn.huizong.rule.linear.LinearClauses;
import cn.huizong.rule.linear.LinearConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules as clauses over figures numbered in the order in which the rules name them. */
final class RuleSystem {

    private final List<String> rules = new ArrayList<>();
    private final List<String> notLinear = new ArrayList<>();
    private final Map<Reference, Integer> numbers = new LinkedHashMap<>();
    private final List<Clause> clauses = new ArrayList<>();
    private final List<List<Clause>> clausesByFigure = new ArrayList<>();
    private final List<Reference> figures;

    RuleSystem(List<CheckedRule> checked) {
        for (CheckedRule rule : checked) {
            Optional<List<LinearClause>> linear = LinearClauses.of(rule.rule(), rule.tolerance());
            if (linear.isPresent()) {
                rules.add(rule.id());
                linear.get().forEach(this::add);
            } else {
                notLinear.add(rule.id());
            }
        }
        figures = List.copyOf(numbers.keySet());
    }

    private void add(LinearClause linear) {
        Clause clause = Clause.of(
                clauses.size(),
                rules.size() - 1,
                linear.alternatives().stream().map(this::atom).toList());
        clauses.add(clause);
        clause.figures().stream().forEach(figure -> clausesByFigure.get(figure).add(clause));
    }

    private Atom atom(LinearConstraint constraint) {
        List<Term> terms = new ArrayList<>();
        constraint
                .coefficients()
                .forEach((figure, coefficient) -> terms.add(new Term(number(figure), Ratio.of(coefficient))));
        return new Atom(terms, constraint.relation(), Ratio.of(constraint.constant()));
    }

    private int number(Reference figure) {
        return numbers.computeIfAbsent(figure, any -> {
            clausesByFigure.add(new ArrayList<>());
            return numbers.size();
        });
    }

    List<Reference> figures() {
        return figures;
    }

    List<Clause> clauses() {
        return clauses;
    }

    List<Clause> clausesOf(int figure) {
        return clausesByFigure.get(figure);
    }

    String rule(int number) {
        return rules.get(number);
    }

    List<String> notLinear() {
        return List.copyOf(notLinear);
    }
}
