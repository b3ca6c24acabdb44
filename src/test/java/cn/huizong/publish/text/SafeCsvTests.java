package cn.huizong.publish.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

class SafeCsvTests {

    record Case(String text, String field, boolean shown) {}

    static Stream<Case> fields() throws IOException {
        try (Reader yaml = Files.newBufferedReader(Path.of("src/test/resources/spec/publish/csv-fields.yaml"))) {
            List<Map<String, Object>> cases = new Yaml().load(yaml);
            return cases.stream()
                    .map(fields -> new Case(text(fields, "text"), text(fields, "field"), fields.containsKey("shown")))
                    .toList()
                    .stream();
        }
    }

    private static String text(Map<String, Object> fields, String name) {
        return (String) Objects.requireNonNull(fields.get(name));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void fieldsAreWrittenSafely(Case field) throws IOException {
        assertThat(write(field.text(), "x")).isEqualTo("A,B\r\n" + field.field() + ",x\r\n");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void fieldsReadBackAsTheyWere(Case field) throws IOException {
        String expected = field.shown() ? field.field() : field.text();
        assertThat(SafeCsv.original(read(write(field.text(), "x")))).isEqualTo(expected);
    }

    @Test
    void anyTextReadsBackAsItIsShown() throws IOException {
        Random random = new Random(7);
        String alphabet = "=+-@'\"\t\r\n, 　＝－１1.汉a\0\uD842\uDFB7\u202E\uFEFF";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String read = read(write(text.toString(), "x"));

            assertThat(SafeCsv.original(read)).isEqualTo(SafeText.visible(text.toString()));
            assertThat(read.isEmpty() || "=+-@\t\r\n＝＋－＠".indexOf(read.charAt(0)) < 0 || PlainNumber.is(read))
                    .as("%s opens as what it is", text)
                    .isTrue();
        }
    }

    @Test
    void sharedFieldsAreWrittenAsSingleOnes() throws IOException {
        List<String> texts = List.of("U1", "=1+1", "汉,字", "", "x".repeat(70_000), "汉".repeat(70_000));
        ByteArrayOutputStream single = new ByteArrayOutputStream();
        ByteArrayOutputStream shared = new ByteArrayOutputStream();
        List<String> header = List.of("A", "B", "C", "D", "E", "F", "G");
        try (SafeCsv csv = new SafeCsv(single, header);
                SafeCsv other = new SafeCsv(shared, header)) {
            SafeCsv.Fields fields = SafeCsv.fields(texts.toArray(String[]::new));
            for (int row = 0; row < 3; row++) {
                csv.field("first");
                for (String text : texts) {
                    csv.field(text);
                }
                csv.endRow();
                other.field("first").fields(fields).endRow();
            }
        }
        assertThat(shared.toString(StandardCharsets.UTF_8)).isEqualTo(single.toString(StandardCharsets.UTF_8));
    }

    @Test
    void numbersHaveNoExponentAndNoneIsEmpty() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SafeCsv csv = new SafeCsv(out, List.of("A", "B", "C"))) {
            csv.number(new BigDecimal("1E+6")).number(null).number(-7).endRow();
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("A,B,C\r\n1000000,,-7\r\n");
    }

    @Test
    void longTablesAreWrittenWhole() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SafeCsv csv = new SafeCsv(out, List.of("A"))) {
            for (int i = 0; i < 20_000; i++) {
                csv.field("第" + i + "行").endRow();
            }
        }

        assertThat(out.toString(StandardCharsets.UTF_8).split("\r\n"))
                .hasSize(20_001)
                .contains("第0行", "第19999行");
    }

    @Test
    void aRowThatDoesNotFitTheHeaderIsRefused() throws IOException {
        SafeCsv csv = new SafeCsv(new ByteArrayOutputStream(), List.of("A", "B"));

        assertThatThrownBy(() -> csv.field("x").endRow()).isInstanceOf(IllegalStateException.class);
    }

    private static String write(String first, String second) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SafeCsv csv = new SafeCsv(out, List.of("A", "B"))) {
            csv.field(first).field(second).endRow();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String read(String csv) throws IOException {
        return CSVFormat.RFC4180
                .parse(new StringReader(csv))
                .getRecords()
                .get(1)
                .get(0);
    }
}
