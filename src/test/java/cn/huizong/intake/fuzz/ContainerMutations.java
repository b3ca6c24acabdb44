package cn.huizong.intake.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Changes of a zip container around parts that stay as they are. */
final class ContainerMutations {

    private static final byte[] LOCAL = {'P', 'K', 3, 4};
    private static final byte[] CENTRAL = {'P', 'K', 1, 2};
    private static final byte[] END = {'P', 'K', 5, 6};

    private ContainerMutations() {}

    static List<Mutation> all() {
        return List.of(
                new Mutation(
                        "parts in another order",
                        (original, random) -> parts(
                                original,
                                Claim.SAME,
                                parts(original).shuffled(random).zip())),
                new Mutation(
                        "parts packed otherwise",
                        (original, random) -> parts(
                                original,
                                Claim.SAME,
                                parts(original).zip(random.nextInt(10), "泰州".repeat(random.nextInt(50))))),
                new Mutation("parts more", ContainerMutations::more),
                new Mutation(
                        "names in other letters",
                        (original, random) -> parts(
                                original,
                                original.format() == Format.ODS ? Claim.SAME_OR_TOLD : Claim.SAME,
                                renamed(original, random).zip())),
                new Mutation("a part dropped", (original, random) -> {
                    Parts parts = parts(original);
                    String name = Chance.of(List.copyOf(parts.content().keySet()), random);
                    return Optional.of(new Mutant(parts.without(name).zip(), Claim.SOUND, name));
                }),
                new Mutation("a part renamed", ContainerMutations::renamedPart),
                new Mutation("a part cut off", ContainerMutations::cut),
                new Mutation("a part listed twice", ContainerMutations::twice),
                new Mutation("a field of a header", ContainerMutations::field),
                new Mutation(
                        "bytes behind the end",
                        (original, random) ->
                                parts(original, Claim.SAME_OR_TOLD, joined(original.bytes(), noise(random)))),
                new Mutation(
                        "bytes before the start",
                        (original, random) ->
                                parts(original, Claim.SAME_OR_TOLD, joined(noise(random), original.bytes()))));
    }

    private static Parts parts(Original original) throws IOException {
        return Parts.of(original.bytes());
    }

    private static Optional<Mutant> parts(Original original, Claim claim, byte[] bytes) {
        return Optional.of(new Mutant(bytes, claim, original.name()));
    }

    private static Optional<Mutant> more(Original original, Random random) throws IOException {
        Parts parts = parts(original);
        for (String name :
                List.of("xl/worksheets/sheet99.xml", "customXml/item1.xml", "xl/media/", "说明.txt", "~$a.tmp")) {
            parts = random.nextBoolean() ? parts.with(name, "<worksheet><sheetData/></worksheet>") : parts;
        }
        return Optional.of(new Mutant(parts.zip(), Claim.SAME, "more parts"));
    }

    private static Parts renamed(Original original, Random random) throws IOException {
        boolean large = random.nextBoolean();
        return parts(original).renamed(name -> {
            if (name.equals("mimetype")) {
                return name;
            }
            return large ? name.toUpperCase(Locale.ROOT) : name.replace('/', '\\');
        });
    }

    private static Optional<Mutant> renamedPart(Original original, Random random) throws IOException {
        Parts parts = parts(original);
        List<String> names = List.copyOf(parts.content().keySet());
        String from = Chance.of(names, random);
        List<String> to = List.of(
                "../" + from,
                "/" + from,
                from + "\u0000",
                from + "\u202Egpj",
                "C:" + from,
                "a",
                Chance.of(names, random));
        String name = Chance.of(to, random);
        Parts renamed = parts.without(from).with(name, parts.bytes(from));
        return Optional.of(new Mutant(renamed.zip(), Claim.SOUND, from + " as " + name));
    }

    /** The checksum is that of what is left, so that only the missing end can tell. */
    private static Optional<Mutant> cut(Original original, Random random) throws IOException {
        Parts parts = parts(original);
        String name = Chance.of(parts.telling(), random);
        byte[] whole = parts.bytes(name);
        byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length));
        return Optional.of(new Mutant(parts.with(name, cut).zip(), Claim.SAME_OR_TOLD, name + " at " + cut.length));
    }

    /** The directory lists the last entry a second time. */
    private static Optional<Mutant> twice(Original original, Random random) {
        byte[] bytes = original.bytes();
        int end = last(bytes, END);
        int entry = last(Arrays.copyOf(bytes, end), CENTRAL);
        byte[] doubled = joined(
                joined(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, entry, end)),
                Arrays.copyOfRange(bytes, end, bytes.length));
        int moved = end + end - entry;
        doubled[moved + 8]++;
        doubled[moved + 10]++;
        int size = little(doubled, moved + 12) + end - entry;
        for (int i = 0; i < 4; i++) {
            doubled[moved + 12 + i] = (byte) (size >>> 8 * i);
        }
        return Optional.of(new Mutant(doubled, Claim.SAME_OR_TOLD, "last entry"));
    }

    /** Sizes, methods, checksums, offsets, lengths of names: whatever stands in a header. */
    private static Optional<Mutant> field(Original original, Random random) {
        byte[] bytes = original.bytes().clone();
        byte[] kind = Chance.of(List.of(LOCAL, CENTRAL, END), random);
        int at = last(Arrays.copyOf(bytes, 4 + random.nextInt(bytes.length - 3)), kind);
        at = at < 0 ? last(bytes, kind) : at;
        int field = at + 4 + random.nextInt(kind == CENTRAL ? 42 : kind == LOCAL ? 26 : 18);
        bytes[field] = (byte) random.nextInt(256);
        return Optional.of(new Mutant(bytes, Claim.SAME_OR_TOLD, "byte " + field + " is " + bytes[field]));
    }

    private static int last(byte[] bytes, byte[] mark) {
        for (int i = bytes.length - mark.length; i >= 0; i--) {
            if (Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
                return i;
            }
        }
        return -1;
    }

    private static int little(byte[] bytes, int at) {
        return bytes[at] & 0xFF
                | (bytes[at + 1] & 0xFF) << 8
                | (bytes[at + 2] & 0xFF) << 16
                | (bytes[at + 3] & 0xFF) << 24;
    }

    private static byte[] noise(Random random) {
        if (random.nextInt(3) == 0) {
            return "\r\n".getBytes(StandardCharsets.US_ASCII);
        }
        byte[] noise = new byte[1 + random.nextInt(2_000)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(one);
        joined.writeBytes(other);
        return joined.toByteArray();
    }
}
