package cn.huizong.intake;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.UnitMatch;
import cn.huizong.catalogue.Units;
import cn.huizong.intake.answer.AnswerReader;
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
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads files into filed returns. Whatever a file holds, reading ends in a {@link FileReading}. Safe for several threads. */
public final class ReturnReader {

    /** How many bytes a file may have at most that is no list of cases; a larger one is refused by its size, whatever it holds. */
    public static final long LARGEST_FILE = Limits.DEFAULT.fileBytes();

    static final String UNFORESEEN = "读取时出现没有预料到的情况，文件未采用";

    private final FormIndex index;
    private final FormSplitter splitter;
    private final PartReader parts;
    private final ForeignTables foreign;
    private final Limits limits;
    private final Units units;
    private final Registers registers;

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
    }

    /** How many bytes a file may have at most, by what it begins with. */
    public long largest(Path file) throws IOException {
        return registers.beginsLikeOne(file) ? Limits.REGISTER.fileBytes() : limits.fileBytes();
    }

    /**
     * @param relativePath below the inbox, as it is named in outputs
     * @param job whose returns are wanted; null accepts every form of the catalogue
     * @param expected the period wanted; null accepts every period
     */
    public FileReading read(
            Path file, String relativePath, @Nullable JobDefinition job, @Nullable ReferencePeriod expected) {
        Budget budget = new Budget(limits, System::nanoTime);
        String sha256 = "";
        long bytes = 0;
        try {
            Fingerprint fingerprint =
                    Fingerprint.of(file, registers.any() ? new Budget(Limits.REGISTER, System::nanoTime) : budget);
            sha256 = fingerprint.sha256();
            bytes = fingerprint.bytes();
            FileKind kind = FileOpener.kind(fingerprint);
            Registers.Found cases = kind == FileKind.TEXT || bytes <= limits.fileBytes()
                    ? registers.read(file, kind, relativePath, sha256, job, expected)
                    : Registers.Found.NONE;
            if (cases.sheets().contains("")) {
                return new FileReading(relativePath, sha256, bytes, cases.parts());
            }
            budget.file(bytes);
            List<Sheet> sheets = FileOpener.open(
                    file, fingerprint, budget, name -> !cases.sheets().contains(name));
            return new FileReading(
                    relativePath, sha256, bytes, parts(relativePath, sha256, sheets, cases.parts(), job, expected));
        } catch (RefusedFile refused) {
            return refused(relativePath, sha256, bytes, refused);
        } catch (IOException unreadable) {
            return refused(relativePath, sha256, bytes, RefusedFile.format("文件无法读取", "请检查文件是否被其他程序占用、是否有读取权限，然后重新报送"));
        } catch (RuntimeException | StackOverflowError unforeseen) {
            // No file is known to come here; if there is one, it must not stop the others.
            return refused(
                    relativePath,
                    sha256,
                    bytes,
                    RefusedFile.format(UNFORESEEN, "请在 Excel 或 WPS 中另存为 .xlsx 后重新报送，并把原文件交给系统维护人员"));
        }
    }

    private List<PartReading> parts(
            String path,
            String sha256,
            List<Sheet> sheets,
            List<PartReading> cases,
            @Nullable JobDefinition job,
            @Nullable ReferencePeriod expected) {
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
                foreign.read(source, whole, job, expected)
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
        UnitMatch match = period == null
                ? new UnitMatch(UnitMatch.Meaning.UNKNOWN, List.of())
                : units.names().match(name, period);
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

    private static FileReading refused(String path, String sha256, long bytes, RefusedFile refused) {
        Source source = new Source(path, sha256, "");
        Anomaly finding = AnomalyBuilder.of(refused.code())
                .at(new Provenance(source, "", ""))
                .message(refused.reason())
                .suggestion(refused.advice())
                .build();
        Outcome outcome = refused.code() == FindingCode.LIMIT_EXCEEDED ? Outcome.QUARANTINED : Outcome.REJECTED;
        return new FileReading(
                path,
                sha256,
                bytes,
                List.of(new PartReading(
                        source,
                        outcome,
                        refused.code().id(),
                        null,
                        "",
                        refused.reason(),
                        null,
                        0,
                        0,
                        Map.of(),
                        List.of(finding))));
    }
}
