package cn.huizong.intake.fuzz;

import cn.huizong.intake.fuzz.Records.Record;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Records of an .xls workbook in another order, of another kind, torn, or with a lie about their length. */
final class RecordMutations {

    private static final int NUMBER = 0x203;
    private static final int RK = 0x27E;
    private static final int CONTINUE = 0x3C;

    private RecordMutations() {}

    static List<Mutation> all() {
        return List.of(
                records("cells in another order", Claim.SAME, RecordMutations::shuffled),
                records("records nobody knows", Claim.SAME, RecordMutations::strangers),
                records("numbers as integers", Claim.SAME, (records, random) -> integers(records)),
                one("a record dropped", (records, at, random) -> records.with(at)),
                one(
                        "a record twice",
                        (records, at, random) -> records.with(
                                at, records.all().get(at), records.all().get(at))),
                one("a record cut off", (records, at, random) -> {
                    Record record = records.all().get(at);
                    return records.with(
                            at,
                            Record.of(
                                    record.kind(),
                                    Arrays.copyOf(record.content(), random.nextInt(record.content().length + 1))));
                }),
                one("a record of another kind", (records, at, random) -> {
                    int kind = Chance.of(records.all(), random).kind();
                    return records.with(
                            at,
                            Record.of(
                                    random.nextInt(4) == 0 ? random.nextInt(0x900) : kind,
                                    records.all().get(at).content()));
                }),
                one("a wrong length", (records, at, random) -> {
                    Record record = records.all().get(at);
                    int length =
                            random.nextBoolean() ? record.length() + random.nextInt(9) - 4 : random.nextInt(0x10000);
                    return records.with(at, new Record(record.kind(), length & 0xFFFF, record.content()));
                }),
                one(
                        "a record continued",
                        (records, at, random) -> records.with(
                                at, records.all().get(at), Record.of(CONTINUE, new byte[random.nextInt(50)]))),
                one("bytes of a record", (records, at, random) -> {
                    Record record = records.all().get(at);
                    byte[] content = record.content().clone();
                    for (int i = 0; content.length > 0 && i <= random.nextInt(3); i++) {
                        content[random.nextInt(content.length)] = (byte) random.nextInt(256);
                    }
                    return records.with(at, Record.of(record.kind(), content));
                }),
                new Mutation("a bit of a cell", RecordMutations::bit));
    }

    private interface Rewriting {
        Records of(Records records, Random random);
    }

    private interface Tearing {
        Records of(Records records, int at, Random random);
    }

    private static Mutation records(String name, Claim claim, Rewriting rewriting) {
        return new Mutation(
                name,
                (original, random) -> Optional.of(new Mutant(
                        rewriting.of(Records.of(original.bytes()), random).file(), claim, "")));
    }

    private static Mutation one(String name, Tearing tearing) {
        return new Mutation(name, (original, random) -> {
            Records records = Records.of(original.bytes());
            int at = random.nextInt(records.all().size());
            return Optional.of(new Mutant(
                    tearing.of(records, at, random).file(),
                    Claim.SOUND,
                    "record " + at + " of kind " + records.all().get(at).kind()));
        });
    }

    private static Records shuffled(Records records, Random random) {
        int[] cells = records.cells();
        List<Record> changed = new ArrayList<>(records.all());
        Collections.shuffle(changed.subList(cells[0], cells[1]), random);
        return records.with(changed);
    }

    private static Records strangers(Records records, Random random) {
        List<Record> changed = new ArrayList<>(records.all());
        for (int i = 0; i < 5; i++) {
            byte[] content = new byte[random.nextInt(40)];
            random.nextBytes(content);
            int[] cells = records.cells();
            changed.add(
                    cells[0] + random.nextInt(cells[1] - cells[0]), Record.of(0x0F00 + random.nextInt(0x60), content));
        }
        return records.with(changed);
    }

    /** Whole numbers as the format packs them into four bytes. */
    private static Records integers(Records records) {
        return records.with(records.all().stream().map(RecordMutations::integer).toList());
    }

    private static Record integer(Record record) {
        if (record.kind() != NUMBER) {
            return record;
        }
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits |= (record.content()[6 + i] & 0xFFL) << 8 * i;
        }
        double value = Double.longBitsToDouble(bits);
        if (value != Math.rint(value) || Math.abs(value) > 1 << 28) {
            return record;
        }
        int packed = (int) value << 2 | 2;
        byte[] content = Arrays.copyOf(record.content(), 10);
        for (int i = 0; i < 4; i++) {
            content[6 + i] = (byte) (packed >>> 8 * i);
        }
        return Record.of(RK, content);
    }

    /** Of its place, its style or its value. */
    private static Optional<Mutant> bit(Original original, Random random) throws IOException {
        Records records = Records.of(original.bytes());
        int[] cells = records.cells();
        int at = cells[0] + random.nextInt(cells[1] - cells[0]);
        byte[] content = records.all().get(at).content().clone();
        int bit = random.nextInt(content.length * 8);
        content[bit / 8] ^= (byte) (1 << bit % 8);
        byte[] file = records.with(at, Record.of(records.all().get(at).kind(), content))
                .file();
        return Optional.of(new Mutant(file, Claim.ONE_FIGURE, "bit " + bit + " of record " + at));
    }
}
