package cn.huizong.publish.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.aggregate.ChangeKind;
import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.publish.Publisher;
import cn.huizong.publish.Release;
import cn.huizong.publish.SampleRelease;
import cn.huizong.publish.text.SafeCsv;
import cn.huizong.rule.Measure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTests {

    private final Release release = SampleRelease.release();

    @ParameterizedTest
    @ValueSource(strings = {"indicators.csv", "anomalies.csv", "intake.csv", "observations.csv"})
    void tablesAreWrittenAsExpected(String name, @TempDir Path folder) throws IOException {
        new Publisher().publish(release, folder);

        String expected = Files.readString(
                        SampleRelease.SPEC.resolve("expected").resolve(name))
                .replace("\r\n", "\n")
                .replace("\n", "\r\n");
        assertThat(Files.readString(folder.resolve(name))).isEqualTo(expected);
    }

    @Test
    void columnsAreThoseOthersScriptAgainst() throws IOException {
        assertThat(header("indicators.csv"))
                .isEqualTo("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,"
                        + "UNIT_MULT,DECIMALS,OBS_STATUS,CONF_STATUS,NUMERATOR,DENOMINATOR,UNITS_REPORTED,UNITS_EXPECTED,"
                        + "COVERAGE,YOY,YOY_KIND,LOWER,UPPER,NOTE");
        assertThat(header("anomalies.csv"))
                .isEqualTo("ID,SEVERITY,LEVEL,RULE,UNIT,FORM,ITEM,PERIOD,VALUE,EXPECTED,DIFFERENCE,IMPACT,FILE,SHEET,"
                        + "CELL,CAUSE,SUGGESTION,STATE,MESSAGE,PARENT,INDICATORS,IMPACT_PCT,GROUNDS,ANSWER,ANSWERED_BY,"
                        + "ANSWERED_ON,LAPSED,DECIDED_BY,DECIDED_AT,DECISION_REASON");
        assertThat(header("intake.csv"))
                .isEqualTo("FILE,SHA256,OUTCOME,CODE,FORM,UNIT,PERIOD,VERSION,SHEET,CELL,REASON,CELLS_READ,STORED,"
                        + "FINDINGS,IGNORED");
        assertThat(header("observations.csv"))
                .isEqualTo("UNIT,FORM,ITEM,PERIOD,VALUE,STATUS,MEASURE,FILE,SHA256,SHEET,CELL,TEXT,VERSION");
    }

    @Test
    void indicatorsReadBackToTheSameValues() throws IOException {
        List<CSVRecord> rows = indicatorRows();

        assertThat(rows).hasSameSizeAs(release.values().all());
        for (CSVRecord row : rows) {
            IndicatorValue value = release.values()
                    .find(row.get("INDICATOR"), row.get("REF_AREA"))
                    .orElseThrow();
            assertThat(decimal(row, "OBS_VALUE")).isEqualTo(value.published());
            assertThat(decimal(row, "NUMERATOR")).isEqualTo(value.numerator());
            assertThat(decimal(row, "DENOMINATOR")).isEqualTo(value.denominator());
            assertThat(decimal(row, "YOY")).isEqualTo(value.yoy());
            assertThat(decimal(row, "LOWER")).isEqualTo(value.lower());
            assertThat(decimal(row, "UPPER")).isEqualTo(value.upper());
            assertThat(row.get("OBS_STATUS")).isEqualTo(value.status().name());
            assertThat(row.get("DECIMALS")).isEqualTo(Integer.toString(value.decimals()));
            assertThat(ChangeKind.valueOf(row.get("YOY_KIND").toUpperCase(Locale.ROOT)))
                    .isEqualTo(value.yoyKind());
            assertThat(SafeCsv.original(row.get("NOTE"))).isEqualTo(value.note());
        }
    }

    @Test
    void everyMeasureReadsBackFromItsDimensionAndPowerOfTen() throws IOException {
        Map<String, Measure> measures = release.job().indicators().stream()
                .collect(Collectors.toMap(IndicatorDefinition::code, IndicatorDefinition::measure));

        assertThat(indicatorRows()).allSatisfy(row -> {
            Measure measure = Objects.requireNonNull(measures.get(row.get("INDICATOR")));
            assertThat(row.get("UNIT_MEASURE")).isEqualTo(measure.dimension());
            assertThat(BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(row.get("UNIT_MULT"))))
                    .isEqualByComparingTo(measure.scale());
        });
        assertThat(indicatorRows())
                .anySatisfy(row -> assertThat(row.get("UNIT_MULT")).isEqualTo("4"));
    }

    @Test
    void theCityComesFirstAndThenItsAreasInOrder() throws IOException {
        List<String> areas = indicatorRows().stream()
                .filter(row -> row.get("INDICATOR").equals("F01"))
                .map(row -> row.get("REF_AREA"))
                .toList();

        assertThat(areas).containsExactly("321200", "321200_SELF", "321202", "321203");
    }

    @Test
    void nothingOfASuppressedFigureIsWritten() throws IOException {
        IndicatorValue open = release.values().find("F48", "321200").orElseThrow();
        IndicatorValue suppressed = SampleRelease.suppressed(open);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new IndicatorTable(release.job(), SampleRelease.valuesOf(List.of(suppressed))).write(out);

        CSVRecord row = rows(out.toString(StandardCharsets.UTF_8)).get(0);
        assertThat(List.of("OBS_VALUE", "NUMERATOR", "DENOMINATOR", "YOY", "LOWER", "UPPER"))
                .allSatisfy(column -> assertThat(row.get(column)).isEmpty());
        assertThat(row.get("OBS_STATUS")).isEqualTo("Q");
        assertThat(row.get("CONF_STATUS")).isEqualTo("A");
    }

    @Test
    void theOrderOfWhatComesInDoesNotMatter(@TempDir Path folder) throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path one = Files.createDirectory(folder.resolve("one"));
        new Publisher().publish(release, one);
        new Publisher().publish(SampleRelease.reversed(release), other);

        for (String name : List.of("anomalies.csv", "intake.csv", "anomalies.xlsx", "anomalies.html")) {
            assertThat(other.resolve(name)).hasSameBinaryContentAs(one.resolve(name));
        }
    }

    private List<CSVRecord> indicatorRows() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new IndicatorTable(release.job(), release.values()).write(out);
        return rows(out.toString(StandardCharsets.UTF_8));
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        try (Reader reader = new StringReader(csv)) {
            return new ArrayList<>(CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords());
        }
    }

    private static @Nullable BigDecimal decimal(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? null : new BigDecimal(row.get(column));
    }

    private static String header(String name) throws IOException {
        return Files.readAllLines(SampleRelease.SPEC.resolve("expected").resolve(name))
                .get(0);
    }
}
