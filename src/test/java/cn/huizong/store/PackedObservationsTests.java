package cn.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observation;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.ReportedValue;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Source;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedObservationsTests {

    private static final Source SOURCE = new Source("海陵区/报表.xlsx", "ab".repeat(32), "表一");
    private static final ReturnKey KEY = new ReturnKey("FZ02", "321202", ReferencePeriod.year(2021));

    @Test
    void whatIsPackedComesBackExactly() {
        Random random = new Random(20211231);
        for (int i = 0; i < 500; i++) {
            List<Observation> current = observations(random);
            List<Observation> lastYear = observations(random);
            byte[] packed = PackedObservations.pack(KEY, SOURCE, current, lastYear);
            PackedObservations.Unpacked unpacked = unpack(packed);
            assertThat(unpacked.current()).isEqualTo(current);
            assertThat(unpacked.lastYear()).isEqualTo(lastYear);
            assertThat(PackedObservations.pack(KEY, SOURCE, unpacked.current(), unpacked.lastYear()))
                    .isEqualTo(packed);
        }
    }

    @Test
    void blankZeroAndNotApplicableStayDifferent() {
        List<Observation> different = List.of(
                observation(new ReportedValue.Blank(), ""),
                observation(new ReportedValue.Number(BigDecimal.ZERO), "0"),
                observation(new ReportedValue.Number(new BigDecimal("0.00")), "0.00"),
                observation(new ReportedValue.NotApplicable(), "—"),
                observation(new ReportedValue.Refused(), "若干"));
        byte[] packed = PackedObservations.pack(KEY, SOURCE, different, List.of());
        assertThat(unpack(packed).current()).isEqualTo(different).doesNotHaveDuplicates();
    }

    @Test
    void halfASurrogatePairSurvives() {
        List<Observation> hostile = List.of(observation(new ReportedValue.Text("a\uD800b\u0000"), "\uDC00"));
        assertThat(unpack(PackedObservations.pack(KEY, SOURCE, hostile, List.of()))
                        .current())
                .isEqualTo(hostile);
    }

    @Test
    void anotherFormatIsRefused() {
        byte[] packed = PackedObservations.pack(KEY, SOURCE, List.of(), List.of());
        packed[0] = 2;
        assertThatThrownBy(() -> unpack(packed)).hasMessageContaining("format 2");
    }

    @Test
    void theFormatHasNotDrifted() {
        byte[] packed = PackedObservations.pack(
                KEY,
                SOURCE,
                List.of(observation(new ReportedValue.Number(new BigDecimal("-12.50")), "-12.50")),
                List.of());
        assertThat(java.util.HexFormat.of().formatHex(packed))
                .isEqualTo("0101030e465a30322e303306443132414e0402fb1e0c2d31322e353000");
    }

    private static PackedObservations.Unpacked unpack(byte[] packed) {
        return PackedObservations.unpack(packed, KEY, SOURCE, new SharedStrings());
    }

    private static Observation observation(ReportedValue value, String text) {
        return new Observation(KEY, "FZ02.03", value, ObservationStatus.A, new Provenance(SOURCE, "D12", text));
    }

    private static List<Observation> observations(Random random) {
        List<Observation> observations = new ArrayList<>();
        int count = random.nextInt(40);
        for (int i = 0; i < count; i++) {
            ReturnKey key = random.nextInt(5) == 0 ? new ReturnKey("FZ02", "321202", ReferencePeriod.year(2020)) : KEY;
            Source source = random.nextInt(9) == 0 ? new Source("乙.csv", "cd".repeat(32), "") : SOURCE;
            ObservationStatus[] statuses = ObservationStatus.values();
            observations.add(new Observation(
                    key,
                    "FZ02." + random.nextInt(300),
                    value(random),
                    statuses[random.nextInt(statuses.length)],
                    new Provenance(source, "E" + random.nextInt(400), text(random))));
        }
        return observations;
    }

    private static ReportedValue value(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new ReportedValue.Blank();
            case 1 -> new ReportedValue.NotApplicable();
            case 2 -> new ReportedValue.Refused();
            case 3 -> new ReportedValue.Text(text(random));
            case 4 ->
                new ReportedValue.Approximate(
                        decimal(random),
                        random.nextBoolean() ? null : decimal(random),
                        random.nextBoolean(),
                        random.nextBoolean() ? null : decimal(random),
                        random.nextBoolean());
            default -> new ReportedValue.Number(decimal(random));
        };
    }

    private static BigDecimal decimal(Random random) {
        return new BigDecimal(new BigInteger(random.nextInt(150), random), random.nextInt(40) - 10)
                .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(20);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(random.nextInt(4) == 0 ? 0x1F600 + random.nextInt(50) : '一' + random.nextInt(3000));
        }
        return text.toString();
    }
}
