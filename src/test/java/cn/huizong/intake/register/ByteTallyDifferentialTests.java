package cn.huizong.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.PartReading;
import cn.huizong.intake.RegisterCatalogue;
import cn.huizong.intake.file.Limits;
import cn.huizong.intake.file.RefusedFile;
import cn.huizong.intake.form.CaseList;
import cn.huizong.intake.form.FormIndex;
import cn.huizong.observation.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is tallied by bytes is what is tallied record by record, wherever the file is cut. */
class ByteTallyDifferentialTests {

    private static final int FILES = 1_000;
    private static final int[] CHUNKS = {1, 7, 64, 300, ByteCases.CHUNK};
    private static final String BROKEN_LINES = """
            序号,案号,当事人,承办单位,受理日期,结案日期,结案方式,涉案金额（元）,备注
            1,（2021）东行初1号,"张三
            ",城东区,2021-01-05,2021-03-01,调解,0,"一
            2,（2021）东行初8号,李四
            "
            2,（2021）东行初2号,李四,"城东",2021-02-06,2021-07-01,判决,12000.50,"
            ,"
            3,（2021）东行初1号,李四,城东,2021-02-06,2021-07-01,判决,1,"
            ""
            """;

    private final RegisterReader reader = new RegisterReader(
            RegisterCatalogue.CATALOGUE, new FormIndex(RegisterCatalogue.CATALOGUE.forms()), Limits.REGISTER);
    private final CasePlace place = new CasePlace(new Source("in/file.csv", "0", ""), true);

    @TempDir
    Path folder;

    /** Reads by bytes, or record by record where that cannot be done for certain. */
    private static final class Watched implements CaseTable {

        private final CsvCases cases;
        private final @Nullable ByteCases bytes;
        private boolean fast;

        Watched(CsvCases cases, @Nullable ByteCases bytes) {
            this.cases = cases;
            this.bytes = bytes;
        }

        @Override
        public RowSource rows() {
            return cases.rows();
        }

        @Override
        public Optional<RegisterHead> head(List<Form> forms) throws IOException {
            return cases.head(forms);
        }

        @Override
        public Tallied tally(RegisterReader by, CaseList list, CaseColumns columns, RegisterHead head)
                throws IOException {
            Optional<Tallied> tallied = bytes == null ? Optional.empty() : bytes.tally(by, list, columns, head);
            fast = tallied.isPresent();
            return fast ? tallied.get() : CaseTable.super.tally(by, list, columns, head);
        }
    }

    @Test
    void bytesAndRecordsComeToTheSame() throws IOException {
        int fast = 0;
        for (long seed = 0; seed < FILES; seed++) {
            Path file = file(new HostileRegister(seed).bytes());
            int chunk = CHUNKS[(int) (seed % CHUNKS.length)];
            Watched watched = watched(file, chunk);
            ReferencePeriod expected = seed % 3 == 0 ? null : ReferencePeriod.year(2021);

            assertThat(outcome(watched, expected))
                    .as("seed %d, chunks of %d", seed, chunk)
                    .isEqualTo(outcome(byRecord(file), expected));
            fast += watched.fast ? 1 : 0;
        }
        // Else the comparison would be of one thing with itself.
        assertThat(fast).isGreaterThan(FILES / 2);
    }

    @Test
    void linesThatEndWithinQuotationMarksMayBeCutAnywhere() throws IOException {
        byte[] bytes = (BROKEN_LINES + "\"\n").getBytes(StandardCharsets.UTF_8);
        Path file = file(bytes);
        String expected = outcome(byRecord(file), ReferencePeriod.year(2021));
        assertThat(expected).contains("计入 2 行，未计入 1 行（其中案号重复 1 行）");
        for (int chunk = 1; chunk <= bytes.length; chunk++) {
            Watched watched = watched(file, chunk);

            assertThat(outcome(watched, ReferencePeriod.year(2021)))
                    .as("chunks of %d", chunk)
                    .isEqualTo(expected);
            assertThat(watched.fast).as("chunks of %d", chunk).isTrue();
        }
    }

    /** A quotation mark opened in one row and one closed far below make one field of all rows between them. */
    @Test
    void whatIsTooLongForACellOrALineIsRefusedByBothAlike() throws IOException {
        String head = "序号,案号,当事人,承办单位,受理日期,结案日期,结案方式,涉案金额（元）,备注" + ",".repeat(40) + "\n";
        String row = "1,%s,张三,城东区,2021-01-05,2021-03-01,调解,0,%s\n";
        String rows = IntStream.range(0, 1_000)
                .mapToObj(i -> row.formatted("东" + i, ""))
                .collect(Collectors.joining());
        String swallowed = head + row.formatted("甲", "\"") + rows + row.formatted("乙", "\"");
        String longest = head + row.formatted("甲", "长".repeat(32_767)) + rows;
        String line = head + row.formatted("甲", ("x".repeat(32_000) + ",").repeat(32)) + rows;
        for (String text : List.of(swallowed, longest, line)) {
            Path file = file(text.getBytes(StandardCharsets.UTF_8));
            Watched watched = watched(file, ByteCases.CHUNK);
            assertThat(outcome(watched, ReferencePeriod.year(2021)))
                    .isEqualTo(outcome(byRecord(file), ReferencePeriod.year(2021)));
            assertThat(watched.fast).isFalse();
        }
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file.csv"), bytes);
    }

    private Watched watched(Path file, int chunk) {
        return new Watched(new CsvCases(file, reader::budget), new ByteCases(file, chunk));
    }

    private CaseTable byRecord(Path file) {
        return new Watched(new CsvCases(file, reader::budget), null);
    }

    private String outcome(CaseTable table, @Nullable ReferencePeriod expected) throws IOException {
        try {
            Optional<List<PartReading>> read = reader.read(place, table, null, expected);
            return read.map(parts -> String.join(
                            "\n", parts.stream().map(String::valueOf).toList()))
                    .orElse("no list of cases");
        } catch (RefusedFile refused) {
            return refused.reason();
        }
    }
}
