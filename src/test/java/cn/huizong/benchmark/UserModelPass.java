package cn.huizong.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** The usual way: every workbook as a tree of objects, every cell through the formatter. */
public final class UserModelPass {

    private UserModelPass() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("characters " + EveryFile.of(Path.of(arguments[0])).sum(UserModelPass::characters));
    }

    private static long characters(Path file) throws IOException {
        DataFormatter formatter = new DataFormatter();
        long characters = 0;
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        characters += formatter.formatCellValue(cell).length();
                    }
                }
            }
        }
        return characters;
    }
}
