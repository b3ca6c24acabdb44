package cn.huizong.intake.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Bytes changed by chance, wherever they stand. */
final class NoiseMutations {

    private NoiseMutations() {}

    static List<Mutation> all() {
        return List.of(
                new Mutation("a flipped bit", NoiseMutations::bit),
                new Mutation("bytes of nothing", NoiseMutations::zeros),
                new Mutation("many bytes", NoiseMutations::bytes),
                new Mutation("cut off", NoiseMutations::cut),
                new Mutation("a piece taken out", NoiseMutations::without),
                new Mutation("a piece twice", NoiseMutations::twice));
    }

    static boolean hasChecksum(Original original) {
        return original.format() == Format.XLSX || original.format() == Format.ODS;
    }

    static Optional<Mutant> bit(Original original, Random random) {
        byte[] bytes = original.bytes().clone();
        int at = random.nextInt(bytes.length);
        int bit = random.nextInt(8);
        bytes[at] ^= (byte) (1 << bit);
        Claim claim = hasChecksum(original) ? Claim.SAME_OR_TOLD : Claim.ONE_FIGURE;
        return Optional.of(new Mutant(bytes, claim, "bit " + bit + " of byte " + at));
    }

    private static Optional<Mutant> zeros(Original original, Random random) {
        byte[] bytes = original.bytes().clone();
        int at = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, at + 1 + random.nextInt(512));
        Arrays.fill(bytes, at, to, (byte) 0);
        return mutant(original, bytes, "0 from " + at + " to " + to);
    }

    private static Optional<Mutant> bytes(Original original, Random random) {
        byte[] bytes = original.bytes().clone();
        int times = 1 + random.nextInt(50);
        for (int i = 0; i < times; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return mutant(original, bytes, times + " bytes");
    }

    static Optional<Mutant> cut(Original original, Random random) {
        int length = random.nextInt(original.bytes().length);
        return mutant(original, Arrays.copyOf(original.bytes(), length), "after " + length + " bytes");
    }

    private static Optional<Mutant> without(Original original, Random random) {
        byte[] bytes = original.bytes();
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(600));
        byte[] less = Arrays.copyOf(bytes, bytes.length - length);
        System.arraycopy(bytes, at + length, less, at, bytes.length - at - length);
        return mutant(original, less, length + " bytes at " + at);
    }

    private static Optional<Mutant> twice(Original original, Random random) {
        byte[] bytes = original.bytes();
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(600));
        byte[] more = Arrays.copyOf(bytes, bytes.length + length);
        System.arraycopy(bytes, at, more, at + length, bytes.length - at);
        return mutant(original, more, length + " bytes at " + at);
    }

    private static Optional<Mutant> mutant(Original original, byte[] bytes, String change) {
        return Optional.of(new Mutant(bytes, hasChecksum(original) ? Claim.SAME_OR_TOLD : Claim.SOUND, change));
    }
}
