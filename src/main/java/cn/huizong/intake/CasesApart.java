package cn.huizong.intake;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.file.Book;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.FileKind;
import cn.huizong.intake.file.Fingerprint;
import cn.huizong.intake.file.Limits;
import cn.huizong.intake.file.RefusedFile;
import cn.huizong.intake.register.Registers;
import cn.huizong.observation.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Opens a file once: its lists of cases are tallied, its other sheets are kept. Only a workbook that is large, or turns out to hold
 * more than a return may, is first looked through for lists without keeping anything.
 */
final class CasesApart {

    /** Smaller workbooks are soon in memory, and nearly all of them are returns. */
    private static final long SMALL = 1 << 20;

    /**
     * @param cases what came of the lists of cases
     * @param rest the other sheets
     */
    record Opened(List<PartReading> cases, Book rest) {}

    /** How a file is opened whose sheets are kept. */
    @FunctionalInterface
    interface Opening {

        Book open(Path file, Fingerprint fingerprint, Budget budget, Predicate<String> wanted) throws IOException;
    }

    private final Registers registers;
    private final Limits limits;
    private final Opening opening;

    CasesApart(Registers registers, Limits limits) {
        this(registers, limits, FileOpener::open);
    }

    CasesApart(Registers registers, Limits limits, Opening opening) {
        this.registers = registers;
        this.limits = limits;
        this.opening = opening;
    }

    /** @throws RefusedFile when it cannot be read */
    Opened open(
            Path file,
            Fingerprint fingerprint,
            Source source,
            @Nullable JobDefinition job,
            @Nullable ReferencePeriod expected)
            throws IOException {
        FileKind kind = FileOpener.kind(fingerprint);
        if (kind == FileKind.TEXT || fingerprint.bytes() > SMALL && fingerprint.bytes() <= limits.fileBytes()) {
            return listsFirst(file, kind, fingerprint, source, job, expected);
        }
        try {
            Book book = opened(file, fingerprint, Registers.Found.NONE);
            Registers.Found cases = registers.on(book.sheets(), source, job, expected);
            return new Opened(cases.parts(), book.of(name -> !cases.sheets().contains(name)));
        } catch (RefusedFile refused) {
            boolean mayBeList =
                    refused.code() == FindingCode.LIMIT_EXCEEDED && fingerprint.bytes() <= limits.fileBytes();
            Registers.Found cases =
                    mayBeList ? registers.read(file, kind, source, job, expected) : Registers.Found.NONE;
            if (cases.sheets().isEmpty()) {
                throw refused;
            }
            return new Opened(cases.parts(), opened(file, fingerprint, cases));
        }
    }

    private Opened listsFirst(
            Path file,
            FileKind kind,
            Fingerprint fingerprint,
            Source source,
            @Nullable JobDefinition job,
            @Nullable ReferencePeriod expected)
            throws IOException {
        Registers.Found cases = registers.read(file, kind, source, job, expected);
        Book rest = cases.sheets().contains("") ? new Book(List.of(), false) : opened(file, fingerprint, cases);
        return new Opened(cases.parts(), rest);
    }

    private Book opened(Path file, Fingerprint fingerprint, Registers.Found cases) throws IOException {
        Budget budget = new Budget(limits, System::nanoTime);
        budget.file(fingerprint.bytes());
        return opening.open(file, fingerprint, budget, name -> !cases.sheets().contains(name));
    }
}
