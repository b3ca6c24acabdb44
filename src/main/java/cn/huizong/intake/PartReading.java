package cn.huizong.intake;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.WrittenAnswer;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.form.Findings;
import cn.huizong.intake.form.RefusedPart;
import cn.huizong.observation.FiledReturn;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Receipt;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Source;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one part of a file. Every non-empty cell ends once: bound to an item (in {@code filed}), refused (in
 * {@code refused}) or ignored for a reason (law 1).
 *
 * @param outcome ACCEPTED while it may go on to be normalised
 * @param code finding code behind another outcome, else ""
 * @param key form, unit and period as far as recognised, or null
 * @param cell where the reason lies, or ""
 * @param reason in Chinese, for another outcome
 * @param filed null unless accepted
 * @param cellsRead non-empty cells before recognition
 * @param refused cells refused and named by a finding
 * @param ignored reason in Chinese → number of cells
 * @param tallied cells of cases that were tallied into figures, instead of being figures themselves
 * @param answers rows of a table of explanations, whose cells are neither refused nor ignored
 */
public record PartReading(
        Source source,
        Outcome outcome,
        String code,
        @Nullable ReturnKey key,
        String cell,
        String reason,
        @Nullable FiledReturn filed,
        int cellsRead,
        int refused,
        Map<String, Integer> ignored,
        int tallied,
        List<Anomaly> findings,
        List<WrittenAnswer> answers) {

    /** Of a return, or of something that is none. */
    public PartReading(
            Source source,
            Outcome outcome,
            String code,
            @Nullable ReturnKey key,
            String cell,
            String reason,
            @Nullable FiledReturn filed,
            int cellsRead,
            int refused,
            Map<String, Integer> ignored,
            List<Anomaly> findings) {
        this(source, outcome, code, key, cell, reason, filed, cellsRead, refused, ignored, 0, findings, List.of());
    }

    /** Of a return that may go on to be normalised. */
    public static PartReading accepted(
            FiledReturn filed, int cellsRead, int refused, Map<String, Integer> ignored, List<Anomaly> findings) {
        return new PartReading(
                filed.source(),
                Outcome.ACCEPTED,
                "",
                filed.key(),
                "",
                "",
                filed,
                cellsRead,
                refused,
                ignored,
                findings);
    }

    PartReading with(Anomaly finding) {
        List<Anomaly> all = Stream.concat(findings.stream(), Stream.of(finding)).toList();
        return new PartReading(
                source, outcome, code, key, cell, reason, filed, cellsRead, refused, ignored, tallied, all, answers);
    }

    /** Of a sheet, or part of one, that cannot be taken. */
    public static PartReading refused(Source source, Sheet sheet, RefusedPart refused, Findings findings) {
        SheetCell cell = refused.cell();
        return new PartReading(
                source,
                refused.outcome(),
                refused.code().id(),
                findings.key(),
                cell == null ? "" : sheet.address(cell),
                refused.reason(),
                null,
                count(sheet),
                0,
                all(sheet, "整张表未采用：" + refused.code().chinese()),
                findings.list());
    }

    static Map<String, Integer> all(Sheet sheet, String reason) {
        return count(sheet) == 0 ? Map.of() : Map.of(reason, count(sheet));
    }

    static int count(Sheet sheet) {
        return sheet.rows().stream().mapToInt(row -> row.cells().size()).sum();
    }

    /** Of a table of explanations. */
    public static PartReading answers(
            Source source,
            String reason,
            List<WrittenAnswer> answers,
            int cellsRead,
            int refused,
            Map<String, Integer> ignored,
            List<Anomaly> findings) {
        return new PartReading(
                source,
                Outcome.ACCEPTED,
                Receipt.ANSWERS,
                null,
                "",
                reason,
                null,
                cellsRead,
                refused,
                ignored,
                0,
                findings,
                answers);
    }

    /** A return made of the cases of one unit; all their cells that count are tallied. */
    public static PartReading tallied(FiledReturn filed, String reason, int cells, List<Anomaly> findings) {
        return new PartReading(
                filed.source(),
                Outcome.ACCEPTED,
                "",
                filed.key(),
                "",
                reason,
                filed,
                cells,
                0,
                Map.of(),
                cells,
                findings,
                List.of());
    }

    /** What a list of cases holds beside the cases that are tallied. */
    public static PartReading restOfRegister(
            Source source,
            @Nullable ReturnKey key,
            String reason,
            int cellsRead,
            int refused,
            Map<String, Integer> ignored,
            List<Anomaly> findings) {
        return new PartReading(
                source,
                Outcome.ACCEPTED,
                Receipt.REGISTER,
                key,
                "",
                reason,
                null,
                cellsRead,
                refused,
                ignored,
                findings);
    }
}
