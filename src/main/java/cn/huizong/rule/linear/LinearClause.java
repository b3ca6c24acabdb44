package cn.huizong.rule.linear;

import java.util.List;

/** Linear constraints of which at least one must hold: {@code if A then B} is not A or B. Never empty. */
public record LinearClause(List<LinearConstraint> alternatives) {

    public LinearClause {
        alternatives = List.copyOf(alternatives);
    }

    /** Whether it is a single constraint, which must hold as such. */
    public boolean isUnit() {
        return alternatives.size() == 1;
    }
}
