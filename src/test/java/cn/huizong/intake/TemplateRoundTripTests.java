package cn.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ColumnRole;
import cn.huizong.catalogue.ExpectedReturn;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.normalise.Normaliser;
import cn.huizong.observation.Observation;
import cn.huizong.observation.ReportedValue;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Signatures;
import cn.huizong.publish.template.Figures;
import cn.huizong.publish.template.Filling;
import cn.huizong.publish.template.TemplateWorkbook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written on the templates handed out is read back exactly: every form, a unit of each kind, two editions. */
class TemplateRoundTripTests {

    private static final Catalogue CATALOGUE = Objects.requireNonNull(new CatalogueReader()
            .read(Path.of("jobs"), Path.of("input-templates"))
            .catalogue());
    private static final ReturnReader READER = new ReturnReader(CATALOGUE);
    private static final Normaliser NORMALISER = new Normaliser(CATALOGUE);

    @Test
    void everyExpectedReturnIsReadBackExactly() {
        Random random = new Random(2021);
        for (int year = 2020; year <= 2021; year++) {
            ReferencePeriod period = ReferencePeriod.year(year);
            List<ExpectedReturn> expected =
                    CATALOGUE.expectedReturns(CATALOGUE.jobs().get(0), period);
            assertThat(expected).hasSizeGreaterThan(40);
            for (ExpectedReturn wanted : expected) {
                Form form = CATALOGUE.form(wanted.form(), period).orElseThrow();
                Unit unit = CATALOGUE.units().find(wanted.unit()).orElseThrow();
                roundTrip(form, unit, period, random);
            }
        }
    }

    private static void roundTrip(Form form, Unit unit, ReferencePeriod period, Random random) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        for (Item item : form.items()) {
            if (item.reporters().isEmpty() || unit.isAmong(item.reporters())) {
                if (item.isText()) {
                    texts.put(item.code(), "辖区全部，含“园区”" + random.nextInt(100));
                } else {
                    int bound = item.measure().name().equals("%") ? 100 : 1_000_000;
                    numbers.put(
                            item.code(),
                            new BigDecimal(2 + random.nextInt(bound - 2))
                                    .add(new BigDecimal(random.nextInt(100)).movePointLeft(2))
                                    .setScale(item.decimals(), RoundingMode.DOWN));
                }
            }
        }
        Filling filling = Filling.of(unit, period)
                .withCurrent(new Figures(numbers, texts))
                .withLastYear(new Figures(numbers, Map.of()))
                .signed(new Signatures("张一", "李二", "王三", "0523-86880000"), LocalDate.of(2022, 1, 15), 3);
        TemplateWorkbook workbook = new TemplateWorkbook();
        workbook.add(form, filling);

        Filed filed = Filed.of(
                READER,
                NORMALISER,
                workbook.bytes(Instant.EPOCH),
                CATALOGUE.jobs().get(0),
                period);

        assertThat(filed.findings()).as("%s %s", form.code(), unit.name()).isEmpty();
        assertThat(filed.observed().key()).isEqualTo(new ReturnKey(form.code(), unit.code(), period));
        assertThat(filed.observed().filedOn()).isEqualTo(LocalDate.of(2022, 1, 15));
        assertThat(filed.observed().statedVersion()).isEqualTo(3);
        assertThat(filed.observed().signatures().filler()).isEqualTo("王三");
        assertThat(filed.observed().edition()).isEqualTo(form.edition());
        assertThat(filed.observed().observations()).hasSize(numbers.size() + texts.size());
        assertThat(filed.observed().observations()).allSatisfy(each -> assertSame(each, numbers, texts));
        boolean printed = form.columns().stream().anyMatch(column -> column.role() == ColumnRole.LAST_YEAR);
        assertThat(filed.observed().lastYear()).hasSize(printed ? numbers.size() : 0);
    }

    private static void assertSame(Observation each, Map<String, BigDecimal> numbers, Map<String, String> texts) {
        if (each.value() instanceof ReportedValue.Number number) {
            assertThat(number.value()).isEqualByComparingTo(numbers.get(each.item()));
        } else {
            assertThat(each.value()).isEqualTo(new ReportedValue.Text(texts.getOrDefault(each.item(), "")));
        }
    }
}
