package cn.huizong.publish.returned;

import cn.huizong.publish.StableWorkbook;
import cn.huizong.publish.text.Masthead;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Puts comments and the sheet to answer on into a unit's own workbook; macros stay in it, asleep, and formulas keep the results they had. */
final class Marking {

    private static final String NOTICE = "有问题的单元格已加批注（批注人：汇总），点“单元格”一栏可以跳到该处；其余内容和格式都没有改动。";

    private final FindingWords words;
    private final Masthead masthead;
    private final String notice;
    private final Semaphore oneAtATime = new Semaphore(1);

    Marking(FindingWords words, Masthead masthead, String handIn) {
        this.words = words;
        this.masthead = masthead;
        this.notice = NOTICE + handIn;
    }

    /** Empty when it is too large, or no workbook that POI can open. */
    Optional<ReturnedWorkbook> mark(ReturnedFile file, byte[] bytes) {
        try {
            boolean xls = FileMagic.valueOf(bytes) == FileMagic.OLE2;
            Bounds bounds = xls ? new Bounds(bytes.length, true) : Bounds.of(bytes);
            if (bounds.exceeded() || !bounds.ofExcel()) {
                return Optional.empty();
            }
            if (bounds.isSmall()) {
                return Optional.of(xls ? xls(file, bytes) : xlsx(file, bytes));
            }
            oneAtATime.acquireUninterruptibly();
            try {
                return Optional.of(xls ? xls(file, bytes) : xlsx(file, bytes));
            } finally {
                oneAtATime.release();
            }
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError notOpened) {
            // Everything happens in memory: it is the file, and the same each time. One file must not keep the others
            // from being published.
            return Optional.empty();
        }
    }

    private ReturnedWorkbook xlsx(ReturnedFile file, byte[] bytes) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            mark(file, workbook);
            String kind = workbook.getPackagePart().getContentType();
            String extension = (kind.contains("template") ? ".xlt" : ".xls") + (workbook.isMacroEnabled() ? "m" : "x");
            return new ReturnedWorkbook(
                    file.name(extension), StableWorkbook.repack(written(workbook)), file.source(), true);
        }
    }

    private ReturnedWorkbook xls(ReturnedFile file, byte[] bytes) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes));
                HSSFWorkbook workbook = new HSSFWorkbook(files, true)) {
            mark(file, workbook);
            return new ReturnedWorkbook(file.name(".xls"), written(workbook), file.source(), true);
        }
    }

    private void mark(ReturnedFile file, Workbook workbook) {
        Places places = Places.in(workbook);
        new CellNotes(words).add(file, places);
        ExplanationSheet.append(workbook, file, words, places, masthead, notice);
    }

    private static byte[] written(Workbook workbook) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        workbook.write(written);
        return written.toByteArray();
    }
}
