package cn.huizong.intake.fuzz;

import java.io.IOException;
import java.util.Optional;
import java.util.Random;

/** A kind of change. */
record Mutation(String name, Change change) {

    /** Makes the change somewhere, by chance; empty where there is no place for it. */
    @FunctionalInterface
    interface Change {

        Optional<Mutant> in(Original original, Random random) throws IOException;
    }
}
