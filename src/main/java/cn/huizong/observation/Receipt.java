package cn.huizong.observation;

import org.jspecify.annotations.Nullable;

/**
 * What became of a file or a part of it: a row of {@code intake.csv}.
 *
 * @param code finding code behind an outcome other than accepted, else ""
 * @param key form, unit and period, or null where they were not recognised
 * @param version of the return, 0 when it is none
 * @param cell where the reason lies, or ""
 * @param reason in Chinese: why it was refused, and what cells were ignored
 */
public record Receipt(
        Source source,
        Outcome outcome,
        String code,
        @Nullable ReturnKey key,
        int version,
        String cell,
        String reason,
        CellCounts cells) {

    /** Code of a table of explanations: it is accepted and no return. */
    public static final String ANSWERS = "answers";

    /** Code of a list of cases: what was tallied stands with the returns that came of it, the rest here. */
    public static final String REGISTER = "register";

    /** Code of an archive: it is accepted and no return; each of its files has a row of its own. */
    public static final String ARCHIVE = "archive";

    /** Whether it stands for no part of a return: beside those it holds, or beside what came of it. */
    public boolean besideReturns() {
        return ofAnswers() || ofRegister() || ofArchive();
    }

    public boolean ofArchive() {
        return code.equals(ARCHIVE);
    }

    /** Whether it is the rest of a list of cases, beside the returns that came of it. */
    public boolean ofRegister() {
        return code.equals(REGISTER);
    }

    public boolean ofAnswers() {
        return code.equals(ANSWERS);
    }
}
