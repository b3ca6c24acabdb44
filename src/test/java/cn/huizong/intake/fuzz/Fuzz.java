package cn.huizong.intake.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;

/** Changes returns by the numbers of a seed, reads them, and judges what came of it. */
final class Fuzz {

    /** No reading of a return of these sizes takes a hundredth of it; a machine that does other things must not fail. */
    private static final long GUARD_NANOSECONDS = 60_000_000_000L;

    private static final Path FAILED = Path.of("target/fuzz");

    /** What came of one change; without words of failure where all is as it must be. */
    record Result(Format format, String mutation, Outcome outcome, List<String> failures) {}

    private final List<Original> originals;

    Fuzz(List<Original> originals) {
        this.originals = originals;
    }

    List<Result> run(long seed, long from, long to) {
        return LongStream.range(from, to)
                .parallel()
                .mapToObj(number -> one(seed, number))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty where the kind of change drawn has no place in the return drawn. */
    private Optional<Result> one(long seed, long number) {
        Random random = new Random(seed * 1_000_003 + number);
        random.nextInt();
        Original original = Chance.of(originals, random);
        Mutation mutation = Chance.of(Mutations.of(original.format()), random);
        try {
            return mutation.change()
                    .in(original, random)
                    .map(mutant -> judged(seed, number, original, mutation, mutant));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Result judged(long seed, long number, Original original, Mutation mutation, Mutant mutant) {
        long start = System.nanoTime();
        Judgement judgement;
        try {
            judgement = Judgement.of(original, mutant.claim(), original.office().read(mutant.bytes()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError crash) {
            return failed(seed, number, original, mutation, mutant, List.of("crash: " + crash));
        }
        if (System.nanoTime() - start > GUARD_NANOSECONDS) {
            return failed(seed, number, original, mutation, mutant, List.of("took too long"));
        }
        return judgement.failures().isEmpty()
                ? new Result(original.format(), mutation.name(), judgement.worst(), List.of())
                : failed(seed, number, original, mutation, mutant, judgement.failures());
    }

    /** With the file kept, so that it can become a specification. */
    private static Result failed(
            long seed, long number, Original original, Mutation mutation, Mutant mutant, List<String> failures) {
        Path file = FAILED.resolve(seed + "-" + number + "." + original.format());
        try {
            Files.createDirectories(FAILED);
            Files.write(file, mutant.bytes());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        String what = "seed %d, number %d: %s of %s (%s), %s: %s"
                .formatted(seed, number, mutation.name(), original.name(), mutant.change(), file, failures);
        return new Result(original.format(), mutation.name(), Outcome.SILENT, List.of(what));
    }
}
