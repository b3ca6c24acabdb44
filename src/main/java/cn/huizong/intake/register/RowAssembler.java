package cn.huizong.intake.register;

import cn.huizong.intake.file.Blank;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.CellSink;
import cn.huizong.intake.file.ExcelDates;
import cn.huizong.intake.file.MergedRange;
import cn.huizong.intake.file.RefusedFile;
import cn.huizong.observation.CellType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Puts the cells of a sheet together into rows, which must come from top to bottom. */
final class RowAssembler implements CellSink {

    /** What a spreadsheet shows of a number, which it keeps as a binary double. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int LONGEST_INTEGER = 15;

    private final Budget budget;
    private final boolean dates1904;
    private final Predicate<CaseRow> sink;
    private List<String> texts = new ArrayList<>();
    private int row = -1;
    private boolean more = true;
    private boolean hides;

    RowAssembler(Budget budget, boolean dates1904, Predicate<CaseRow> sink) {
        this.budget = budget;
        this.dates1904 = dates1904;
        this.sink = sink;
    }

    @Override
    public void cell(int cellRow, int column, CellType type, String text, String format) {
        budget.place(cellRow, column);
        if (cellRow != row) {
            if (cellRow < row) {
                throw RefusedFile.damaged("工作表的行不是从上到下排列");
            }
            end();
            row = cellRow;
        }
        if (!more || Blank.is(text)) {
            return;
        }
        while (texts.size() < column) {
            texts.add("");
        }
        if (column < texts.size()) {
            throw RefusedFile.damaged("工作表的单元格不是从左到右排列，或有一格出现两次");
        }
        texts.add(words(type, text));
    }

    /** As it would stand in a CSV file: a day as a day, a number as it is shown. */
    private String words(CellType type, String text) {
        return switch (type) {
            case DATE -> ExcelDates.day(text, dates1904).map(Object::toString).orElse(text);
            case NUMBER -> number(text);
            default -> Trimmed.of(text);
        };
    }

    private static String number(String literal) {
        if (literal.length() <= LONGEST_INTEGER && literal.chars().allMatch(Character::isDigit)) {
            return literal;
        }
        try {
            BigDecimal shown = new BigDecimal(literal).round(SHOWN).stripTrailingZeros();
            return Math.abs(shown.scale()) > LONGEST_INTEGER * 2 ? literal : shown.toPlainString();
        } catch (NumberFormatException noNumber) {
            return literal;
        }
    }

    /** Hands on the last row. */
    void end() {
        if (!texts.isEmpty() && more) {
            more = sink.test(new CaseRow(row + 1L, texts));
        }
        texts = new ArrayList<>();
    }

    boolean hides() {
        return hides;
    }

    @Override
    public boolean open() {
        return more;
    }

    @Override
    public void merged(MergedRange range) {
        // A value that is written once for several cases is not guessed to hold for them: their cells are empty.
    }

    @Override
    public void hideRow(int hidden) {
        // A hidden case is a case; that there is one is said.
        hides = true;
    }

    @Override
    public void hideColumns(int first, int last) {
        hides = true;
    }
}
