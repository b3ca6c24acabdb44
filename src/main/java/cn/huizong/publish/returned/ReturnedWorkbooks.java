package cn.huizong.publish.returned;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Units;
import cn.huizong.observation.Receipt;
import cn.huizong.publish.StableWorkbook;
import cn.huizong.publish.finding.AnomalyText;
import cn.huizong.publish.finding.ReportEntry;
import cn.huizong.publish.text.Masthead;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes what units get back. Whatever is in a file, something comes of it: where it cannot be marked, a list of what was found. */
public final class ReturnedWorkbooks {

    /** Makes one of them, and keeps nothing of it. Several may be made at a time. */
    @FunctionalInterface
    public interface Making {

        /** @throws IOException when the file that was handed in cannot be had */
        ReturnedWorkbook make() throws IOException;
    }

    private static final String HAND_IN = "填好后把本文件放回收件文件夹（可以改名，这张说明表请留在文件里）；只作说明、没有改数字的也照此办理。“问题编号”“核对码”请勿改动。";
    private static final String CONVERTED = "本文件由报来的数据逐格另存而成，文字和数字都没有改动；有问题的单元格已加批注（批注人：汇总），点“单元格”一栏可以跳到该处。" + HAND_IN;
    private static final String ALONE = "请按“单元格”一栏在原文件中查找，改正后重新报送原文件；需要说明的，在本表填好后把本表也放进收件文件夹。“问题编号”“核对码”请勿改动。";
    private static final String UNREADABLE = "原文件无法读取，没有附在这里。" + ALONE;
    private static final String UNMARKED = "原文件较大，或者格式不便加批注，没有附在这里。" + ALONE;

    private final HandedIn files;
    private final Masthead masthead;
    private final FindingWords words;
    private final Marking marking;

    public ReturnedWorkbooks(HandedIn files, Masthead masthead, AnomalyText words) {
        this.files = files;
        this.masthead = masthead;
        this.words = new FindingWords(words);
        this.marking = new Marking(this.words, masthead, HAND_IN);
    }

    /**
     * One for every file in which something is open that has to be mended or explained, in the order of the paths.
     *
     * @param entries of the anomaly report, in its order
     */
    public List<Making> of(
            Units units, ReferencePeriod period, Collection<Receipt> receipts, List<ReportEntry> entries) {
        return ReturnedFiles.of(units, period, receipts, entries).stream()
                .map(file -> (Making) () -> make(file))
                .toList();
    }

    private ReturnedWorkbook make(ReturnedFile file) throws IOException {
        if (!file.readable()) {
            return alone(file, UNREADABLE);
        }
        Optional<byte[]> bytes = files.bytes(file.sha256(), Bounds.FILE);
        if (bytes.isEmpty()) {
            return alone(file, UNMARKED);
        }
        FileMagic kind = FileMagic.valueOf(bytes.get());
        if (kind == FileMagic.OLE2 || kind == FileMagic.OOXML) {
            Optional<ReturnedWorkbook> marked = marking.mark(file, bytes.get());
            if (marked.isPresent()) {
                return marked.get();
            }
        }
        Optional<List<PlainSheet>> rows =
                kind == FileMagic.OLE2 ? Optional.empty() : files.rows(bytes.get(), Bounds.CELLS);
        return rows.isPresent() ? convertedOrAlone(file, rows.get()) : alone(file, UNMARKED);
    }

    /** What a file holds may fit into no workbook; that must not keep the others back. */
    private ReturnedWorkbook convertedOrAlone(ReturnedFile file, List<PlainSheet> rows) throws IOException {
        try {
            return converted(file, rows);
        } catch (RuntimeException unfit) {
            return alone(file, UNMARKED);
        }
    }

    private ReturnedWorkbook converted(ReturnedFile file, List<PlainSheet> rows) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Places places = RowsWorkbook.fill(workbook, rows);
            new CellNotes(words).add(file, places);
            ExplanationSheet.append(workbook, file, words, places, masthead, CONVERTED);
            return new ReturnedWorkbook(
                    file.name(".xlsx"), StableWorkbook.bytes(workbook, masthead.asOf()), file.source(), false);
        }
    }

    private ReturnedWorkbook alone(ReturnedFile file, String notice) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            ExplanationSheet.append(workbook, file, words, Places.none(), masthead, notice);
            return new ReturnedWorkbook(
                    file.nameAlone(), StableWorkbook.bytes(workbook, masthead.asOf()), file.source(), false);
        }
    }
}
