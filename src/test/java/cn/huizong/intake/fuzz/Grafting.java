package cn.huizong.intake.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Hostile texts in number cells, one at a time. */
final class Grafting {

    private Grafting() {}

    /** So many texts, by chance, in each number cell of a return. */
    static List<Mutant> of(Original original, int texts, Random random) {
        try {
            return switch (original.format()) {
                case XLSX -> workbook(original, texts, random);
                case XLS -> records(original, texts, random);
                case CSV -> text(original, texts, random);
                case ODS -> List.of();
            };
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Mutant> workbook(Original original, int texts, Random random) throws IOException {
        List<Mutant> all = new ArrayList<>();
        for (SheetXml sheet : SheetXml.of(Parts.of(original.bytes()))) {
            for (SheetXml.NumberCell cell : sheet.numbers()) {
                for (int i = 0; i < texts; i++) {
                    all.add(CellMutations.graft(
                            sheet, cell, Chance.of(HostileTexts.inXml(), random), random.nextBoolean()));
                }
            }
        }
        return all;
    }

    private static List<Mutant> text(Original original, int texts, Random random) throws IOException {
        List<Mutant> all = new ArrayList<>();
        TextFile file = TextFile.of(original.bytes());
        for (int[] place : file.numbers()) {
            for (int i = 0; i < texts; i++) {
                all.add(TextMutations.graft(file, place, Chance.of(HostileTexts.all(), random)));
            }
        }
        return all;
    }

    private static List<Mutant> records(Original original, int texts, Random random) throws IOException {
        List<Mutant> all = new ArrayList<>();
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(original.bytes()))) {
            for (Cell cell : numbers(workbook)) {
                double before = cell.getNumericCellValue();
                for (int i = 0; i < texts; i++) {
                    HostileTexts.Hostile text = Chance.of(HostileTexts.inXml(), random);
                    cell.setCellValue(text.text());
                    String place = cell.getAddress().formatAsString();
                    Claim claim = new Claim.OneCell(cell.getSheet().getSheetName(), place, text.careful());
                    all.add(new Mutant(bytes(workbook), claim, place + " is " + text.text()));
                }
                cell.setCellValue(before);
            }
        }
        return all;
    }

    private static List<Cell> numbers(HSSFWorkbook workbook) {
        List<Cell> numbers = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.NUMERIC) {
                        numbers.add(cell);
                    }
                }
            }
        }
        return numbers;
    }

    private static byte[] bytes(HSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }
}
