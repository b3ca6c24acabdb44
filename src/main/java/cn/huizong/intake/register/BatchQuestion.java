package cn.huizong.intake.register;

/**
 * Something that is asked of all records of a batch before the next thing is. Each is a short loop of its own, which the compiler
 * of the virtual machine is soon done with; all in one would be slow for the first seconds, which is all that most files take.
 */
interface BatchQuestion {

    /** Writes down the answers; a record whose answer is not plain to see becomes {@link CaseBatch#ODD}. */
    void ask(CaseBatch batch);
}
