package cn.huizong.intake.xls;

import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.RefusedFile;
import cn.huizong.intake.file.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads an .xls workbook into sheets of cells. */
public final class XlsReader {

    private static final List<String> STREAMS = List.of("Workbook", "Book");
    private static final String SAVE_AS = "请在 Excel 或 WPS 中打开，另存为 .xlsx 后重新报送";

    private final Budget budget;

    public XlsReader(Budget budget) {
        this.budget = budget;
    }

    /** @throws RefusedFile when it is damaged, encrypted, beyond a limit, or another kind of document */
    public List<Sheet> read(Path file) throws IOException {
        try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
            return read(compound.getRoot());
        } catch (RefusedFile refused) {
            throw refused;
        } catch (EncryptedDocumentException encrypted) {
            throw encrypted();
        } catch (RuntimeException | IOException damaged) {
            // POI reports damage by whatever exception the broken record leads to.
            throw RefusedFile.damaged("工作簿（.xls）不完整或已损坏");
        }
    }

    private List<Sheet> read(DirectoryNode root) throws IOException {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw encrypted();
        }
        String stream = STREAMS.stream()
                .filter(root::hasEntryCaseInsensitive)
                .findFirst()
                .orElseThrow(() -> root.hasEntryCaseInsensitive("WordDocument")
                        ? RefusedFile.format("这是 Word 文档，不是电子表格", "请把数据填入下发的表样（.xlsx）后报送")
                        : RefusedFile.format("不是电子表格，或已损坏", SAVE_AS));
        Entry book = root.getEntryCaseInsensitive(stream);
        try (InputStream in = root.createDocumentInputStream(book)) {
            SharedTexts.measure(in, budget);
        }
        try (InputStream in = root.createDocumentInputStream(book)) {
            RecordFactoryInputStream records = new RecordFactoryInputStream(in, false);
            Biff biff = new Biff(budget);
            for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
                biff.accept(record);
            }
            return biff.sheets();
        }
    }

    private static RefusedFile encrypted() {
        return RefusedFile.format("工作簿设有打开密码，无法读取", "请在 Excel 或 WPS 中去掉打开密码后重新报送");
    }
}
