package cn.huizong.rule.linear;

/**
 * How much computing a question may cost, counted in cells of the simplex tableau touched. Counted rather than timed, so
 * that the same question gets the same answer on a slow machine.
 */
public final class WorkBudget {

    /** A second or two. */
    private static final long ORDINARY = 1_000_000_000L;

    private long left;

    private WorkBudget(long cells) {
        this.left = cells;
    }

    public static WorkBudget ordinary() {
        return new WorkBudget(ORDINARY);
    }

    public static WorkBudget of(long cells) {
        return new WorkBudget(cells);
    }

    /** How many steps over a tableau of so many cells are still allowed, at least one. */
    int steps(long cells) {
        if (left <= 0) {
            throw new Exhausted();
        }
        return (int) Math.min(Integer.MAX_VALUE, 1 + left / Math.max(cells, 1));
    }

    /**
     * Spends what a piece of work is about to cost.
     *
     * @throws Exhausted when nothing is left
     */
    public void take(long cells) {
        if (left <= 0) {
            throw new Exhausted();
        }
        spend(cells);
    }

    void spend(long cells) {
        left -= cells;
    }

    /** The budget is used up and the question stays unanswered. */
    public static final class Exhausted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("the budget of linear programming is used up");
        }
    }
}
