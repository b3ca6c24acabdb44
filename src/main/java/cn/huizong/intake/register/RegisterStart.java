package cn.huizong.intake.register;

import cn.huizong.catalogue.Form;
import cn.huizong.intake.csv.CsvFileReader;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.RefusedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The start of a text file, looked at to see whether the rest is worth reading as a list of cases. */
final class RegisterStart {

    /** Beyond this a head is no head. */
    private static final int BYTES = 1 << 18;

    private RegisterStart() {}

    static Optional<RegisterHead> of(Path file, List<Form> forms, Budget budget) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in, forms, budget);
        }
    }

    static Optional<RegisterHead> of(InputStream file, List<Form> forms, Budget budget) throws IOException {
        byte[] start = file.readNBytes(BYTES);
        byte[] whole = start.length < BYTES ? start : upToLastLine(start);
        try {
            return RegisterHead.find(
                    sink -> new CsvFileReader(budget).read(whole, CsvCases.records(sink, budget)), forms);
        } catch (RefusedFile noText) {
            return Optional.empty();
        }
    }

    private static byte[] upToLastLine(byte[] start) {
        int end = start.length;
        while (end > 0 && start[end - 1] != '\n') {
            end--;
        }
        return Arrays.copyOf(start, end);
    }
}
