package cn.huizong.intake.xls;

import cn.huizong.intake.file.Book;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.RefusedFile;
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

    private static final String MACROS = "_VBA_PROJECT_CUR";
    private static final List<String> STREAMS = List.of("Workbook", "Book");
    private static final String SAVE_AS = "请在 Excel 或 WPS 中打开，另存为 .xlsx 后重新报送";

    private static final String FILL_IN = "请把数据填入下发的表样（.xlsx）后报送";

    private final Budget budget;

    public XlsReader(Budget budget) {
        this.budget = budget;
    }

    /** @throws RefusedFile when it is damaged, encrypted, beyond a limit, or another kind of document */
    public Book read(Path file) throws IOException {
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

    private Book read(DirectoryNode root) throws IOException {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw encrypted();
        }
        String stream = STREAMS.stream()
                .filter(root::hasEntryCaseInsensitive)
                .findFirst()
                .orElseThrow(() -> anotherDocument(root));
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
            return new Book(biff.sheets(), root.hasEntryCaseInsensitive(MACROS));
        }
    }

    private static RefusedFile anotherDocument(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            return RefusedFile.format("这是 Word 或 WPS 文字的文档，不是电子表格", FILL_IN);
        }
        if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
            return RefusedFile.format("这是演示文稿，不是电子表格", FILL_IN);
        }
        if (root.hasEntryCaseInsensitive("__properties_version1.0")) {
            return RefusedFile.format("这是邮件（.msg），不是电子表格", "请把邮件附件中的报表另存出来后报送");
        }
        return RefusedFile.format("不是电子表格，或已损坏", SAVE_AS);
    }

    private static RefusedFile encrypted() {
        return RefusedFile.format("工作簿设有打开密码，无法读取", "请在 Excel 或 WPS 中去掉打开密码后重新报送");
    }
}
