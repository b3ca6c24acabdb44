package cn.huizong.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.PartReading;
import cn.huizong.intake.RegisterCatalogue;
import cn.huizong.intake.file.Limits;
import cn.huizong.intake.file.RefusedFile;
import cn.huizong.intake.form.FormIndex;
import cn.huizong.observation.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is tallied by bytes is what is tallied record by record, wherever the file is cut. */
class ByteTallyDifferentialTests {

    private static final int FILES = 3_000;
    private static final int[] CHUNKS = {1, 7, 64, 300, ByteCases.CHUNK};

    private final RegisterReader reader = new RegisterReader(
            RegisterCatalogue.CATALOGUE, new FormIndex(RegisterCatalogue.CATALOGUE.forms()), Limits.REGISTER);
    private final CasePlace place = new CasePlace(new Source("in/file.csv", "0", ""), true);

    @TempDir
    Path folder;

    @Test
    void bytesAndRecordsComeToTheSame() throws IOException {
        int fast = 0;
        for (long seed = 0; seed < FILES; seed++) {
            byte[] bytes = new HostileRegister(seed).bytes();
            Path file = folder.resolve("file.csv");
            Files.write(file, bytes);
            int chunk = CHUNKS[(int) (seed % CHUNKS.length)];

            String slowly = outcome(byRecord(file));
            String quickly = outcome(new CsvCases(file, reader::budget, chunk));

            assertThat(quickly).as("seed %d, chunks of %d", seed, chunk).isEqualTo(slowly);
            fast += isFast(file, chunk) ? 1 : 0;
        }
        // Else the comparison would be of one thing with itself.
        assertThat(fast).isGreaterThan(FILES / 2);
    }

    private CaseTable byRecord(Path file) {
        CsvCases cases = new CsvCases(file, reader::budget);
        return new CaseTable() {
            @Override
            public RowSource rows() {
                return cases.rows();
            }

            @Override
            public Optional<RegisterHead> head(List<cn.huizong.catalogue.Form> forms) throws IOException {
                return cases.head(forms);
            }
        };
    }

    private String outcome(CaseTable table) throws IOException {
        try {
            Optional<List<PartReading>> read = reader.read(place, table, null, ReferencePeriod.year(2021));
            return read.map(parts -> String.join(
                            "\n", parts.stream().map(String::valueOf).toList()))
                    .orElse("no list of cases");
        } catch (RefusedFile refused) {
            return refused.reason();
        }
    }

    private boolean isFast(Path file, int chunk) throws IOException {
        boolean[] fast = new boolean[1];
        CsvCases cases = new CsvCases(file, reader::budget, chunk);
        CaseTable watched = new CaseTable() {
            @Override
            public RowSource rows() {
                return cases.rows();
            }

            @Override
            public Optional<RegisterHead> head(List<cn.huizong.catalogue.Form> forms) throws IOException {
                return cases.head(forms);
            }

            @Override
            public Tallied tally(
                    RegisterReader by, cn.huizong.intake.form.CaseList list, CaseColumns columns, RegisterHead head)
                    throws IOException {
                Optional<Tallied> tallied = new ByteCases(file, chunk).tally(by, list, columns, head);
                fast[0] = tallied.isPresent();
                return tallied.isPresent() ? tallied.get() : cases.tally(by, list, columns, head);
            }
        };
        outcome(watched);
        return fast[0];
    }
}
