package cn.huizong.pipeline.submission;

import cn.huizong.catalogue.Severity;
import cn.huizong.intake.PlainRows;
import cn.huizong.observation.Provenance;
import cn.huizong.pipeline.TemporaryCopy;
import cn.huizong.store.Store;
import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Draws an uploaded file as tables, with what was found where it stands. Large sheets are shown in part. */
public final class SheetPictures {

    private static final int MOST_ROWS = 300;
    private static final int MOST_COLUMNS = 40;
    private static final int LONGEST_TEXT = 200;
    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");

    private static final Pattern LINE = Pattern.compile("([0-9]{1,9}):([0-9]{1,5})");

    private record Place(int row, int column) {}

    private final Store store;

    public SheetPictures(Store store) {
        this.store = store;
    }

    /** Sheet by sheet; none when the file cannot be opened. */
    public List<SheetPicture> of(Submission submission, List<SubmissionFinding> findings) {
        List<PlainRows> sheets = TemporaryCopy.read(
                out -> store.originals().copyTo(submission.sha256(), out),
                copy -> PlainRows.of(copy).orElse(List.of()));
        return sheets.stream()
                .map(sheet -> picture(sheet, marks(sheet, findings)))
                .toList();
    }

    private static Map<Place, List<SubmissionFinding>> marks(PlainRows sheet, List<SubmissionFinding> findings) {
        Map<Place, List<SubmissionFinding>> marks = new HashMap<>();
        for (SubmissionFinding finding : findings) {
            Provenance at = finding.anomaly().provenance();
            if (at != null && at.source().sheet().equals(sheet.name())) {
                place(at.cell(), sheet)
                        .ifPresent(place -> marks.computeIfAbsent(place, none -> new ArrayList<>())
                                .add(finding));
            }
        }
        return marks;
    }

    /** As a workbook names it, or by line and column of a CSV file. */
    private static Optional<Place> place(String cell, PlainRows sheet) {
        Matcher named = CELL.matcher(cell);
        if (named.matches()) {
            return Optional.of(new Place(Integer.parseInt(named.group(2)) - 1, column(named.group(1))));
        }
        Matcher counted = LINE.matcher(cell);
        int row = counted.matches() ? sheet.lines().indexOf(Integer.valueOf(counted.group(1))) : -1;
        return row < 0 ? Optional.empty() : Optional.of(new Place(row, Integer.parseInt(counted.group(2)) - 1));
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    private static SheetPicture picture(PlainRows sheet, Map<Place, List<SubmissionFinding>> marks) {
        Map<Place, String> texts = new HashMap<>();
        sheet.cells().forEach(cell -> texts.put(new Place(cell.row(), cell.column()), cell.text()));
        Set<Place> all = new HashSet<>(texts.keySet());
        all.addAll(marks.keySet());
        int lastRow = all.stream().mapToInt(Place::row).max().orElse(-1);
        int lastColumn = all.stream().mapToInt(Place::column).max().orElse(-1);
        int rows = Math.min(lastRow + 1, MOST_ROWS);
        int columns = Math.min(lastColumn + 1, MOST_COLUMNS);
        Map<Place, PlainRows.Merged> merged = new HashMap<>();
        Set<Place> covered = new HashSet<>();
        sheet.merged().forEach(range -> cover(range, rows, columns, merged, covered));
        List<SheetPicture.Row> drawn = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<SheetPicture.Cell> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                Place place = new Place(row, column);
                if (!covered.contains(place)) {
                    cells.add(
                            cell(place, texts, merged.get(place), marks.getOrDefault(place, List.of()), rows, columns));
                }
            }
            drawn.add(new SheetPicture.Row(row + 1, cells));
        }
        List<String> names = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            names.add(letters(column));
        }
        return new SheetPicture(sheet.name(), names, drawn, rows <= lastRow || columns <= lastColumn);
    }

    private static void cover(
            PlainRows.Merged range, int rows, int columns, Map<Place, PlainRows.Merged> merged, Set<Place> covered) {
        merged.put(new Place(range.firstRow(), range.firstColumn()), range);
        for (int row = range.firstRow(); row <= range.lastRow() && row < rows; row++) {
            for (int column = range.firstColumn(); column <= range.lastColumn() && column < columns; column++) {
                if (row > range.firstRow() || column > range.firstColumn()) {
                    covered.add(new Place(row, column));
                }
            }
        }
    }

    private static SheetPicture.Cell cell(
            Place place,
            Map<Place, String> texts,
            PlainRows.@Nullable Merged range,
            List<SubmissionFinding> found,
            int rows,
            int columns) {
        String text = texts.getOrDefault(place, "");
        int rowSpan = range == null ? 1 : Math.min(range.lastRow() + 1, rows) - range.firstRow();
        int columnSpan = range == null ? 1 : Math.min(range.lastColumn() + 1, columns) - range.firstColumn();
        String worst = found.stream()
                .map(finding -> finding.anomaly().severity())
                .min(Comparator.comparingInt(Severity::ordinal))
                .map(Severity::word)
                .orElse("");
        List<Integer> numbers = found.stream().map(SubmissionFinding::number).toList();
        return new SheetPicture.Cell(
                text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text,
                rowSpan,
                columnSpan,
                worst,
                numbers,
                numbers.isEmpty() ? "" : "c" + numbers.get(0));
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }
}
