package cn.huizong.observation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.ReferencePeriod;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompactObservationsTests {

    private static final ReturnKey KEY = new ReturnKey("FZ02", "321202", ReferencePeriod.year(2021));
    private static final Source SOURCE = new Source("海陵区.xlsx", "abc", "FZ02");

    @Test
    void everythingComesBackAsItWasPutIn() {
        Random random = new Random(41);
        for (int round = 0; round < 200; round++) {
            List<Observation> observations = new ArrayList<>();
            for (int item = 0; item < random.nextInt(40); item++) {
                observations.add(observation(KEY, SOURCE, item, value(random), random));
            }

            List<Observation> compact = CompactObservations.of(observations);

            assertThat(compact).isEqualTo(observations);
            assertThat(observations).isEqualTo(compact);
        }
    }

    @Test
    void decimalsKeepTheirScaleAndTextsTheirZeros() {
        List<Observation> observations = List.of(
                of("12.50", "12.50"),
                of("12.5", "12.50"),
                of("1E+3", "1E+3"),
                of("1E+3", "1000"),
                of("0.000", ""),
                of("9223372036854775807", "9223372036854775807"),
                of("9223372036854775808", "9223372036854775808"),
                of("-9223372036854775809", ""),
                of("1E+200", "很大"));

        List<Observation> compact = CompactObservations.of(observations);

        assertThat(compact).isInstanceOf(CompactObservations.class).containsExactlyElementsOf(observations);
    }

    @Test
    void returnsOfSeveralFilesAndNoObservationsStayAsTheyAre() {
        Random random = new Random(2);
        Source other = new Source("海陵区（补）.xlsx", "def", "FZ02");
        List<Observation> observations = List.of(
                observation(KEY, SOURCE, 1, new ReportedValue.Blank(), random),
                observation(KEY, other, 2, new ReportedValue.Blank(), random));

        assertThat(CompactObservations.of(observations))
                .isNotInstanceOf(CompactObservations.class)
                .isEqualTo(observations);
        assertThat(CompactObservations.of(List.of())).isEmpty();
    }

    private static Observation of(String number, String text) {
        return new Observation(
                KEY,
                "FZ02.01",
                new ReportedValue.Number(new BigDecimal(number)),
                ObservationStatus.V,
                new Provenance(SOURCE, "D8", text));
    }

    private static Observation observation(ReturnKey key, Source source, int item, ReportedValue value, Random random) {
        String number =
                value instanceof ReportedValue.Number each ? each.value().toString() : "";
        String text = random.nextBoolean() ? number : "约" + number;
        ObservationStatus[] statuses = ObservationStatus.values();
        return new Observation(
                key,
                "FZ02." + item,
                value,
                statuses[random.nextInt(statuses.length)],
                new Provenance(source, "D" + item, text));
    }

    private static ReportedValue value(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> new ReportedValue.Blank();
            case 1 -> new ReportedValue.NotApplicable();
            case 2 -> new ReportedValue.Refused();
            case 3 -> new ReportedValue.Text("见附件");
            case 4 -> new ReportedValue.Approximate(BigDecimal.TEN, null, false, BigDecimal.TEN, true);
            default ->
                new ReportedValue.Number(new BigDecimal(
                        new BigInteger(random.nextInt(90), random).subtract(BigInteger.TWO.pow(random.nextInt(80))),
                        random.nextInt(300) - 150));
        };
    }
}
