package cn.huizong.publish.returned;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.observation.Provenance;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;

/** Where in a workbook that goes back the cells are that findings name. */
final class Places {

    /** A cell of that workbook, which need not hold anything. */
    record At(Sheet sheet, CellAddress cell) {

        private static final int NAMED = 6;

        /** Programs do not wrap a link: of a long name of a sheet its beginning is enough, the link leads to it. */
        String shown() {
            String name = sheet.getSheetName();
            int end = name.offsetByCodePoints(0, Math.min(NAMED, name.codePointCount(0, name.length())));
            return cell + " " + name.substring(0, end) + (end < name.length() ? "…" : "");
        }

        /** For a hyperlink within the workbook. */
        String link() {
            return new CellReference(sheet.getSheetName(), cell.getRow(), cell.getColumn(), false, false)
                    .formatAsString();
        }
    }

    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");
    private static final Pattern LINE_AND_COLUMN = Pattern.compile("([0-9]{1,9}):([0-9]{1,5})");

    private final Map<String, Sheet> sheets;
    /** The row of each line of a CSV file that begins one. */
    private final Map<Integer, Integer> rows;

    private Places(Map<String, Sheet> sheets, Map<Integer, Integer> rows) {
        this.sheets = sheets;
        this.rows = rows;
    }

    /** In a workbook that does not hold what was handed in. */
    static Places none() {
        return new Places(Map.of(), Map.of());
    }

    /** In the very workbook that was handed in, as long as nothing has been added to it. */
    static Places in(Workbook workbook) {
        Map<String, Sheet> sheets = new HashMap<>();
        workbook.forEach(sheet -> sheets.put(sheet.getSheetName(), sheet));
        return new Places(sheets, Map.of());
    }

    /** On sheets made of what was handed in, by what it called them. */
    static Places on(Map<String, Sheet> sheets, Map<Integer, Integer> rows) {
        return new Places(sheets, rows);
    }

    Optional<At> of(Anomaly finding) {
        Provenance place = finding.provenance();
        Sheet sheet = place == null ? null : sheets.get(place.source().sheet());
        return place == null || sheet == null
                ? Optional.empty()
                : address(place.cell())
                        .filter(cell -> fits(cell, sheet.getWorkbook().getSpreadsheetVersion()))
                        .map(cell -> new At(sheet, cell));
    }

    private Optional<CellAddress> address(String cell) {
        if (ADDRESS.matcher(cell).matches()) {
            return Optional.of(new CellAddress(cell));
        }
        Matcher line = LINE_AND_COLUMN.matcher(cell);
        if (!line.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(rows.get(Integer.parseInt(line.group(1))))
                .map(row -> new CellAddress(row, Integer.parseInt(line.group(2)) - 1));
    }

    private static boolean fits(CellAddress cell, SpreadsheetVersion version) {
        return cell.getRow() <= version.getLastRowIndex()
                && cell.getColumn() >= 0
                && cell.getColumn() <= version.getLastColumnIndex();
    }
}
