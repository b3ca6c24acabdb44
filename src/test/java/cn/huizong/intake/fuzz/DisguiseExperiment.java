package cn.huizong.intake.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Every sample in the disguises that need no other program. */
final class DisguiseExperiment {

    private static final int CUTS = 10;
    private static final int BITS = 20;
    private static final int TEXTS = 2;

    private final List<Original> samples;
    private final long seed;

    DisguiseExperiment(List<Original> samples, long seed) {
        this.samples = samples;
        this.seed = seed;
    }

    List<Tally> run() {
        return List.of(
                tally("as it is", (original, random) -> List.of(new Mutant(original.bytes(), Claim.SAME, ""))),
                tally("Strict OOXML (.xlsx)", (original, random) -> workbook(original, true)),
                tally("inline texts (.xlsx)", (original, random) -> workbook(original, false)),
                tally("cut off", (original, random) -> drawn(CUTS, original, NoiseMutations::cut, random)),
                tally(
                        "a flipped bit, .xlsx",
                        (original, random) -> NoiseMutations.hasChecksum(original)
                                ? drawn(BITS, original, NoiseMutations::bit, random)
                                : List.of()),
                tally(
                        "a flipped bit, .xls and .csv",
                        (original, random) -> NoiseMutations.hasChecksum(original)
                                ? List.of()
                                : drawn(BITS, original, NoiseMutations::bit, random)),
                tally("a hostile text in a number cell", (original, random) -> Grafting.of(original, TEXTS, random)));
    }

    private Tally tally(String disguise, BiFunction<Original, Random, List<Mutant>> disguised) {
        return IntStream.range(0, samples.size())
                .parallel()
                .mapToObj(i -> {
                    Tally tally = new Tally(disguise);
                    Original original = samples.get(i);
                    for (Mutant mutant : disguised.apply(original, new Random(seed + i))) {
                        tally.add(original, mutant, original.office().read(mutant.bytes()));
                    }
                    return tally;
                })
                .toList()
                .stream()
                .reduce(new Tally(disguise), Tally::and);
    }

    private static List<Mutant> workbook(Original original, boolean strict) {
        if (original.format() != Format.XLSX) {
            return List.of();
        }
        try {
            Parts parts = Parts.of(original.bytes());
            return List.of(
                    new Mutant((strict ? Disguises.strict(parts) : Disguises.inline(parts)).zip(), Claim.SAME, ""));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Mutant> drawn(int times, Original original, Mutation.Change change, Random random) {
        List<Mutant> mutants = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            try {
                change.in(original, random).ifPresent(mutants::add);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return mutants;
    }
}
