package cn.huizong.intake.register;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Quoted;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tallies the rows below the headings one after the other. Where numbers are suspected to be there twice, the rows are read
 * again and the numbers themselves compared; the first case of a number counts.
 */
final class CaseTallier {

    /** Notes are kept for who signed and when; those at the end count. */
    private static final int NOTES = 30;

    private final CaseColumns columns;
    private final CaseJudge judge;
    private final long heading;
    private final Charset charset;
    private final RegisterTally tally;
    private final CaseNumbers numbers = new CaseNumbers();
    private final Deque<CaseRow> notes = new ArrayDeque<>();

    /** @param heading the line of the headings */
    CaseTallier(CaseColumns columns, CaseJudge judge, int counts, long heading) {
        this(columns, judge, counts, heading, StandardCharsets.UTF_8);
    }

    /** @param charset in which numbers are hashed */
    CaseTallier(CaseColumns columns, CaseJudge judge, int counts, long heading, Charset charset) {
        this.charset = charset;
        this.columns = columns;
        this.judge = judge;
        this.heading = heading;
        this.tally = new RegisterTally(counts);
    }

    RegisterTally tally(RowSource rows) throws IOException {
        rows.read(row -> {
            if (row.line() > heading) {
                count(row);
            }
            return true;
        });
        LongSet suspected = numbers.suspected();
        if (suspected.size() > 0) {
            Map<String, Long> first = new HashMap<>();
            rows.read(row -> {
                if (row.line() > heading) {
                    compare(row, suspected, first);
                }
                return true;
            });
        }
        return tally;
    }

    /** Rows that are notes, the last ones. */
    List<CaseRow> notes() {
        return List.copyOf(notes);
    }

    void count(CaseRow row) {
        RowKind kind = RowKind.of(row, columns);
        if (kind != RowKind.CASE) {
            tally.aside(kind, row.filled());
            note(kind, row);
            return;
        }
        if (row.texts().size() != columns.fields()) {
            tally.ragged(1, row.line());
        }
        CaseVerdict verdict = judge.judge(row);
        int filled = columns.filled(row);
        tally.count(verdict, row.line(), filled, row.filled() - filled);
        if (verdict instanceof CaseVerdict.Counted) {
            numbers.add(hash(number(row)));
        }
    }

    /** Takes the number of a case that was counted elsewhere. */
    void addNumber(byte[] bytes, int from, int to) {
        numbers.add(CaseNumbers.hash(bytes, from, to));
    }

    /**
     * Adds what was tallied elsewhere.
     *
     * @param lines how many lines come before those of the other
     */
    void add(CaseTallier other, long lines) {
        tally.add(other.tally, lines);
        numbers.addAll(other.numbers);
        other.notes.forEach(row -> note(RowKind.NOTE, new CaseRow(row.line() + lines, row.texts())));
    }

    RegisterTally counted() {
        return tally;
    }

    CaseNumbers numbers() {
        return numbers;
    }

    private void note(RowKind kind, CaseRow row) {
        if (kind == RowKind.NOTE) {
            notes.addLast(row);
            if (notes.size() > NOTES) {
                notes.removeFirst();
            }
        }
    }

    boolean isSuspected(CaseRow row, LongSet suspected) {
        return suspected.contains(hash(number(row)));
    }

    /** Takes a case back whose number was there before. */
    void compare(CaseRow row, LongSet suspected, Map<String, Long> first) {
        String number = number(row);
        if (!isSuspected(row, suspected)
                || RowKind.of(row, columns) != RowKind.CASE
                || !(judge.judge(row) instanceof CaseVerdict.Counted counted)) {
            return;
        }
        Long before = first.putIfAbsent(number, row.line());
        if (before != null) {
            tally.repeated(counted, columns.filled(row), repeated(counted, number, row.line(), before));
        }
    }

    /** That a case is there already, in an earlier row. */
    private RefusedCase repeated(CaseVerdict.Counted counted, String number, long line, long before) {
        String name = "“" + columns.name(0) + "”";
        return new RefusedCase(
                line,
                new CaseVerdict.Refused(
                        0,
                        FindingCode.DUPLICATE_CASE,
                        counted.unit(),
                        counted.period(),
                        number,
                        name + Quoted.of(number) + "与第 " + before + " 行相同，只计前一行，这一行未计入",
                        "确为同一案件的删去一行；不同案件请改正" + name));
    }

    private String number(CaseRow row) {
        return columns.text(row, 0);
    }

    private long hash(String number) {
        byte[] bytes = number.getBytes(charset);
        return CaseNumbers.hash(bytes, 0, bytes.length);
    }
}
