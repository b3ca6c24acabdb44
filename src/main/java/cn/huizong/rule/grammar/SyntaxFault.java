package cn.huizong.rule.grammar;

/** A text that is no sentence of the rule language. */
public final class SyntaxFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int column;
    private final String problem;
    private final String remedy;

    SyntaxFault(int column, String problem, String remedy) {
        super(problem);
        this.column = column;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** From 1. */
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
