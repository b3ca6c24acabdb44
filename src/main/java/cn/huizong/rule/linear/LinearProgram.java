package cn.huizong.rule.linear;

import cn.huizong.rule.Fraction;
import cn.huizong.rule.Reference;
import cn.huizong.rule.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.hipparchus.exception.LocalizedCoreFormats;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.LocalizedOptimFormats;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.PivotSelectionRule;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * A system of linear constraints, asked whether it can hold and how far a figure can go in it. Strict inequalities are
 * meant: the system is widened by a gap common to all of them, and can hold only if the gap can be opened.
 *
 * <p>Computed in floating point over constraints scaled to coefficients of at most 1; the answers are advice on rules,
 * never a published figure. Nearly every figure is known not to be negative, so each is a column that the solver keeps at 0
 * or above, and one that may be negative is the difference of two: a row a figure would make the tableau many times as large.
 */
public final class LinearProgram {

    /** Smaller than any gap between rules a person would write, far greater than the solver's rounding. */
    private static final double LEAST_GAP = 1e-6;

    private static final int GAP = 0;
    private static final int NONE = -1;

    /** Where a figure stands: its value is the first less the second, where it has one. */
    private record Columns(int positive, int negative) {}

    private final List<LinearConstraint> constraints;
    private final WorkBudget budget;
    private final Map<Reference, Columns> columns = new LinkedHashMap<>();
    private final int width;
    private final List<org.hipparchus.optim.linear.LinearConstraint> rows = new ArrayList<>();

    /** @param nonNegative figures known to be at least 0; all others may be anything */
    public LinearProgram(
            Collection<LinearConstraint> constraints, Predicate<Reference> nonNegative, WorkBudget budget) {
        this.constraints = List.copyOf(constraints);
        this.budget = budget;
        int next = 1;
        for (LinearConstraint constraint : constraints) {
            for (Reference figure : constraint.coefficients().keySet()) {
                if (!columns.containsKey(figure)) {
                    Columns own = new Columns(next, nonNegative.test(figure) ? NONE : next + 1);
                    columns.put(figure, own);
                    next += own.negative() == NONE ? 1 : 2;
                }
            }
        }
        width = next;
        this.constraints.forEach(constraint -> rows.add(row(constraint)));
        rows.add(new org.hipparchus.optim.linear.LinearConstraint(gap(), Relationship.LEQ, 1));
    }

    private org.hipparchus.optim.linear.LinearConstraint row(LinearConstraint constraint) {
        double largest = constraint.coefficients().values().stream()
                .mapToDouble(coefficient -> Math.abs(coefficient.toDouble()))
                .max()
                .orElse(1);
        double[] row = new double[width];
        constraint
                .coefficients()
                .forEach((figure, coefficient) -> enter(row, figure, coefficient.toDouble() / largest));
        row[GAP] = constraint.relation() == Relation.BELOW ? 1 : 0;
        Relationship relationship = constraint.relation() == Relation.EQUAL ? Relationship.EQ : Relationship.LEQ;
        return new org.hipparchus.optim.linear.LinearConstraint(
                row, relationship, constraint.constant().toDouble() / largest);
    }

    private void enter(double[] row, Reference figure, double coefficient) {
        Columns own = columns.get(figure);
        if (own == null) {
            throw new IllegalArgumentException(figure + " is in no constraint");
        }
        row[own.positive()] = coefficient;
        if (own.negative() != NONE) {
            row[own.negative()] = -coefficient;
        }
    }

    private double[] gap() {
        double[] gap = new double[width];
        gap[GAP] = 1;
        return gap;
    }

    /**
     * Whether some values meet every constraint.
     *
     * @throws WorkBudget.Exhausted when that could not be found out
     */
    public boolean feasible() {
        boolean constantsHold = constraints.stream()
                .filter(LinearConstraint::isConstant)
                .allMatch(constraint -> constraint.relation().holds(Fraction.ZERO.compareTo(constraint.constant())));
        if (!constantsHold || columns.isEmpty()) {
            return constantsHold;
        }
        OptionalDouble widest = optimum(gap(), GoalType.MAXIMIZE);
        return widest.isPresent() && widest.getAsDouble() > LEAST_GAP;
    }

    /** The greatest value a figure of a feasible system can have or come near to; empty when it has no limit. */
    public OptionalDouble maximum(Reference figure) {
        return limit(figure, GoalType.MAXIMIZE);
    }

    /** The least value a figure of a feasible system can have or come near to; empty when it has no limit. */
    public OptionalDouble minimum(Reference figure) {
        return limit(figure, GoalType.MINIMIZE);
    }

    private OptionalDouble limit(Reference figure, GoalType goal) {
        double[] objective = new double[width];
        enter(objective, figure, 1);
        return optimum(objective, goal);
    }

    /** Empty when there is none: no solution, or no limit. */
    private OptionalDouble optimum(double[] objective, GoalType goal) {
        SimplexSolver solver = new SimplexSolver();
        long cells = (long) rows.size() * (width + rows.size());
        int steps = budget.steps(cells);
        try {
            return OptionalDouble.of(solver.optimize(
                            new MaxIter(steps),
                            new LinearObjectiveFunction(objective, 0),
                            new LinearConstraintSet(rows),
                            goal,
                            new NonNegativeConstraint(true),
                            PivotSelectionRule.BLAND)
                    .getValue());
        } catch (MathIllegalStateException failure) {
            if (failure.getSpecifier() == LocalizedOptimFormats.NO_FEASIBLE_SOLUTION
                    || failure.getSpecifier() == LocalizedOptimFormats.UNBOUNDED_SOLUTION) {
                return OptionalDouble.empty();
            }
            if (failure.getSpecifier() == LocalizedCoreFormats.MAX_COUNT_EXCEEDED) {
                throw new WorkBudget.Exhausted();
            }
            throw failure;
        } finally {
            budget.spend(cells * (solver.getIterations() + 1L));
        }
    }
}
