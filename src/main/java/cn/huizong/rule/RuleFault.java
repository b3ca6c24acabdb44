package cn.huizong.rule;

/** A rule's text that cannot be read or makes no sense; the message is in Chinese. */
public final class RuleFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int column;
    private final String problem;
    private final String remedy;

    /** @param column where in the text, from 1 */
    public RuleFault(int column, String problem, String remedy) {
        super(problem);
        this.column = column;
        this.problem = problem;
        this.remedy = remedy;
    }

    public int column() {
        return column;
    }

    public String problem() {
        return problem;
    }

    public String remedy() {
        return remedy;
    }
}
