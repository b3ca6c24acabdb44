package cn.huizong.intake;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.UnitMatch;
import cn.huizong.catalogue.Units;
import cn.huizong.intake.answer.AnswerReader;
import cn.huizong.intake.archive.Archive;
import cn.huizong.intake.archive.ArchiveLimits;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.FileKind;
import cn.huizong.intake.file.Fingerprint;
import cn.huizong.intake.file.Limits;
import cn.huizong.intake.file.RefusedFile;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.form.Evidence;
import cn.huizong.intake.form.FormIndex;
import cn.huizong.intake.form.FormSplitter;
import cn.huizong.intake.register.RegisterReader;
import cn.huizong.intake.register.Registers;
import cn.huizong.intake.table.ForeignTables;
import cn.huizong.observation.Source;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads files into filed returns. Whatever a file holds, reading ends in a {@link FileReading}. Safe for several threads. */
public final class ReturnReader {

    /** How many bytes a file may have at most that is no list of cases and no archive; a larger one is refused by its size, whatever it holds. */
    public static final long LARGEST_FILE = Limits.DEFAULT.fileBytes();

    private final FormIndex index;
    private final FormSplitter splitter;
    private final PartReader parts;
    private final ForeignTables foreign;
    private final Limits limits;
    private final Units units;
    private final Registers registers;
    private final CasesApart cases;

    public ReturnReader(Catalogue catalogue) {
        this(catalogue, Limits.DEFAULT);
    }

    public ReturnReader(Catalogue catalogue, Limits limits) {
        this.index = new FormIndex(catalogue.forms());
        this.splitter = new FormSplitter(index);
        this.parts = new PartReader(catalogue);
        this.foreign = new ForeignTables(catalogue);
        this.limits = limits;
        this.units = catalogue.units();
        this.registers = new Registers(new RegisterReader(catalogue, index, Limits.REGISTER));
        this.cases = new CasesApart(registers, limits);
    }

    /** How many bytes a file may have at most, by what it begins with. */
    public long largest(FileBytes file) throws IOException {
        try (InputStream in = file.open()) {
            BufferedInputStream start = new BufferedInputStream(in);
            start.mark(FileKind.LOOKED_AT + 1);
            if (file.file().isPresent() && Archive.mayBeOne(start.readNBytes(FileKind.LOOKED_AT))) {
                return ArchiveLimits.FILE_BYTES;
            }
            start.reset();
            return registers.beginsLikeOne(start) ? Limits.REGISTER.fileBytes() : limits.fileBytes();
        }
    }

    /** Of a file whose bytes cannot be had, or are too many: why; empty when nothing is wrong with it. */
    public Optional<FileReading> refusal(InboxFile file) {
        FileBytes bytes = file.bytes();
        try (InputStream in = bytes.open()) {
            if (bytes.size() > largest(bytes)) {
                new Budget(limits, System::nanoTime).file(bytes.size());
            }
            in.transferTo(OutputStream.nullOutputStream());
            return Optional.empty();
        } catch (RefusedFile refused) {
            return Optional.of(Refusals.reading(file.relativePath(), "", 0, refused));
        } catch (IOException unreadable) {
            return Optional.of(Refusals.reading(file.relativePath(), "", 0, Refusals.unreadable()));
        }
    }

    /**
     * @param relativePath below the inbox, as it is named in outputs
     * @param job whose returns are wanted; null accepts every form of the catalogue
     * @param expected the period wanted; null accepts every period
     */
    public FileReading read(
            Path file, String relativePath, @Nullable JobDefinition job, @Nullable ReferencePeriod expected) {
        return read(file, null, relativePath, job, expected);
    }

    /** @param known the fingerprint of the file, where its bytes have been looked at already */
    public FileReading read(
            Path file,
            @Nullable Fingerprint known,
            String relativePath,
            @Nullable JobDefinition job,
            @Nullable ReferencePeriod expected) {
        Budget budget = new Budget(limits, System::nanoTime);
        String sha256 = "";
        long bytes = 0;
        try {
            FileBytes content = FileBytes.of(file);
            if (content.size() > limits.fileBytes() && content.size() > largest(content)) {
                budget.file(content.size());
            }
            Fingerprint fingerprint =
                    known == null ? Fingerprint.of(file, new Budget(Limits.REGISTER, System::nanoTime)) : known;
            sha256 = fingerprint.sha256();
            bytes = fingerprint.bytes();
            FileKind kind = FileOpener.kind(fingerprint);
            if (kind == FileKind.ZIP && Archive.isOne(file, fingerprint.start())) {
                return FileReading.archive(relativePath, sha256, bytes, ArchivedFiles.count(file));
            }
            if (kind == FileKind.TEXT) {
                Archive.refuseRest(file);
            }
            CasesApart.Opened opened =
                    cases.open(file, fingerprint, new Source(relativePath, sha256, ""), job, expected);
            List<PartReading> found =
                    parts(relativePath, sha256, opened.rest().sheets(), opened.cases(), job, expected, budget);
            return new FileReading(relativePath, sha256, bytes, opened.rest().macros() ? Macros.said(found) : found);
        } catch (RefusedFile refused) {
            return Refusals.reading(relativePath, sha256, bytes, refused);
        } catch (IOException unreadable) {
            return Refusals.reading(relativePath, sha256, bytes, Refusals.unreadable());
        } catch (RuntimeException | StackOverflowError unforeseen) {
            // No file is known to come here; if there is one, it must not stop the others.
            return Refusals.reading(relativePath, sha256, bytes, Refusals.unforeseen());
        }
    }

    private List<PartReading> parts(
            String path,
            String sha256,
            List<Sheet> sheets,
            List<PartReading> cases,
            @Nullable JobDefinition job,
            @Nullable ReferencePeriod expected,
            Budget budget) {
        List<Evidence> found = new ArrayList<>();
        List<PartReading> answers = new ArrayList<>();
        List<PartReading> readings = new ArrayList<>(cases);
        for (Sheet sheet : sheets) {
            Source source = new Source(path, sha256, sheet.name());
            Optional<PartReading> answered =
                    AnswerReader.read(source, sheet, expected, name -> unitCode(name, expected));
            answered.ifPresent(answers::add);
            if (answered.isEmpty() && !sheet.rows().isEmpty()) {
                Evidence whole = Evidence.of(sheet, index);
                foreign.read(source, whole, job, expected, budget)
                        .ifPresentOrElse(readings::addAll, () -> found.addAll(split(whole)));
            }
        }
        if (found.isEmpty() && answers.isEmpty() && readings.isEmpty()) {
            throw new RefusedFile(FindingCode.FORM_UNKNOWN, "文件里没有任何内容", "请把数据填入下发的表样后报送");
        }
        boolean anyReturn =
                !readings.isEmpty() || !answers.isEmpty() || found.stream().anyMatch(Evidence::claimsToBeAReturn);
        for (Evidence evidence : found) {
            Source source = new Source(path, sha256, evidence.sheet().name());
            boolean lookedAt = evidence.claimsToBeAReturn() || (!anyReturn && readings.isEmpty());
            readings.add(
                    lookedAt
                            ? parts.read(source, evidence, job, expected)
                            : PartReader.notAReturn(source, evidence.sheet()));
        }
        readings.addAll(answers);
        return List.copyOf(readings);
    }

    private String unitCode(String name, @Nullable ReferencePeriod period) {
        UnitMatch match = period == null ? UnitMatch.UNKNOWN : units.names().match(name, period);
        return match.isUnit() ? match.unit().code() : "";
    }

    /** The forms on a sheet, one by one. */
    private List<Evidence> split(Evidence whole) {
        if (!whole.hintsAtSeveralForms()) {
            return List.of(whole);
        }
        List<Sheet> split = splitter.split(whole.sheet());
        return split.size() == 1
                ? List.of(whole)
                : split.stream().map(part -> Evidence.of(part, index)).toList();
    }
}
