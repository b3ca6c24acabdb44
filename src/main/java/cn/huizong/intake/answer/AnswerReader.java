package cn.huizong.intake.answer;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.AnswerColumn;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Quoted;
import cn.huizong.anomaly.WrittenAnswer;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.PartReading;
import cn.huizong.intake.file.ExcelDates;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.file.SheetRow;
import cn.huizong.intake.file.Words;
import cn.huizong.intake.form.DayWords;
import cn.huizong.intake.form.HeadEntries;
import cn.huizong.intake.form.HeadField;
import cn.huizong.intake.form.PeriodWords;
import cn.huizong.observation.CellType;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads a 说明 table: a row with an explanation is an answer, one without is nobody's yet. */
public final class AnswerReader {

    private static final int LONGEST = 2_000;
    /** Ways of leaving a cell empty with something in it. */
    private static final Set<String> NOTHING = Set.of("无", "—", "-", "/", "…", "同上", "属实", "情况属实");

    private final Source source;
    private final AnswerTable table;
    private final UnaryOperator<String> unitCodes;
    private final String unit;
    private final String period;
    private final List<WrittenAnswer> answers = new ArrayList<>();
    private final List<Anomaly> findings = new ArrayList<>();
    private final Map<String, Integer> ignored = new TreeMap<>();
    private int refused;

    private AnswerReader(Source source, AnswerTable table, UnaryOperator<String> unitCodes) {
        this.source = source;
        this.table = table;
        this.unitCodes = unitCodes;
        HeadEntries head = HeadEntries.of(table.sheet().part(0, table.header()));
        this.unit = head.text(HeadField.UNIT);
        this.period = head.text(HeadField.PERIOD);
    }

    /**
     * What a sheet explains; empty where it is no table of explanations.
     *
     * @param expected the period wanted; null accepts every period
     * @param unitCodes the code of a unit's name, "" where it is not known; for what is found on the way in
     */
    public static Optional<PartReading> read(
            Source source, Sheet sheet, @Nullable ReferencePeriod expected, UnaryOperator<String> unitCodes) {
        return AnswerTable.in(sheet).map(table -> new AnswerReader(source, table, unitCodes).read(expected));
    }

    /** A table that says it is of another period explains nothing of this one. */
    private PartReading read(@Nullable ReferencePeriod expected) {
        Optional<ReferencePeriod> stated = PeriodWords.read(period);
        if (expected == null || stated.isEmpty() || stated.get().equals(expected)) {
            return read();
        }
        table.sheet().rows().forEach(row -> ignore(row, "其他报告期的说明表"));
        findings.add(AnomalyBuilder.of(FindingCode.ANSWER_UNMATCHED)
                .unit(unitCodes.apply(unit))
                .at(new Provenance(source, "", ""))
                .message("这张说明表没有采用：报告期是" + stated.get().chinese() + "，本次汇总的是" + expected.chinese())
                .suggestion("如是误放，请从收件文件夹移走；如是误写，请改正报告期后重新报送")
                .build());
        return reading("其他报告期的说明表，没有采用");
    }

    private PartReading read() {
        table.above().forEach(row -> ignore(row, "说明表表头"));
        ignore(table.sheet().rows().get(table.header()), "说明表表头");
        table.rows().forEach(this::read);
        return reading("说明 " + answers.size() + " 条");
    }

    private PartReading reading(String reason) {
        int cells = table.sheet().rows().stream()
                .mapToInt(row -> row.cells().size())
                .sum();
        return PartReading.answers(
                source, reason, List.copyOf(answers), cells, refused, ignored, List.copyOf(findings));
    }

    private void read(SheetRow row) {
        String text = table.text(row, AnswerColumn.TEXT);
        SheetCell cell = table.cell(row, AnswerColumn.TEXT);
        if (cell == null || text.isEmpty()) {
            ignore(row, "没有填写说明的行");
        } else if (NOTHING.contains(Words.of(text))) {
            refuse(row, cell, "只写了" + Quoted.of(text) + "，没有说明原因", "请写明数据如此的原因，例如业务变动、政策调整、个案情况");
        } else if (text.length() > LONGEST) {
            refuse(row, cell, "说明超过" + LONGEST + "字", "请写明要点，详细材料另附");
        } else if (!table.names(row)) {
            refuse(row, cell, "没有写明说明的是哪个问题", "请写上异常清单里的问题编号和核对码，或者审核关系、指标项和填报数");
        } else {
            answers.add(answer(row, cell));
        }
    }

    private WrittenAnswer answer(SheetRow row, SheetCell cell) {
        return new WrittenAnswer(
                new Provenance(source, table.sheet().address(cell), cell.text()),
                unit(row),
                table.text(row, AnswerColumn.ID),
                table.text(row, AnswerColumn.CODE),
                table.text(row, AnswerColumn.RULE),
                table.text(row, AnswerColumn.ITEM),
                table.text(row, AnswerColumn.VALUE),
                Quoted.plain(table.text(row, AnswerColumn.BY)),
                Quoted.plain(day(row)));
    }

    private String unit(SheetRow row) {
        String own = table.text(row, AnswerColumn.UNIT);
        return own.isEmpty() ? unit : own;
    }

    private String day(SheetRow row) {
        SheetCell cell = table.cell(row, AnswerColumn.ON);
        if (cell == null) {
            return "";
        }
        Optional<LocalDate> day = cell.type() == CellType.DATE
                ? ExcelDates.day(cell.text(), table.sheet().dates1904())
                : DayWords.read(cell.text());
        return day.map(LocalDate::toString).orElse(cell.text());
    }

    private void ignore(SheetRow row, String reason) {
        ignored.merge(reason, row.cells().size(), Integer::sum);
    }

    private void refuse(SheetRow row, SheetCell cell, String why, String advice) {
        refused += row.cells().size();
        findings.add(AnomalyBuilder.of(FindingCode.ANSWER_UNMATCHED)
                .unit(unitCodes.apply(unit(row)))
                .at(new Provenance(source, table.sheet().address(cell), cell.text()))
                .value(Quoted.plain(cell.text()))
                .message("这条说明没有采用：" + why)
                .suggestion(advice)
                .build());
    }
}
