package cn.huizong.intake.register;

import java.io.IOException;
import java.util.function.Predicate;

/** The rows of a list of cases that are not empty, from top to bottom; they can be read again. */
@FunctionalInterface
interface RowSource {

    /** @param sink says whether it wants more */
    void read(Predicate<CaseRow> sink) throws IOException;
}
