package cn.huizong.publish;

import cn.huizong.publish.correction.Correction;
import cn.huizong.publish.correction.CorrectionModel;
import cn.huizong.publish.correction.CorrectionTable;
import cn.huizong.publish.document.PageReader;
import cn.huizong.publish.document.WordDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The files of a correction notice; page and Word document come from one template. The same correction gives the same bytes. */
public final class CorrectionNotice {

    public static final String TABLE = "correction.csv";
    public static final String PAGE = "correction.html";
    public static final String WORD = "correction.docx";

    private CorrectionNotice() {}

    /** By name. */
    public static Map<String, byte[]> files(Correction correction) {
        try {
            ByteArrayOutputStream table = new ByteArrayOutputStream();
            CorrectionTable.write(correction, table);
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            new PageTemplates(correction.job().name(), correction.job().folder())
                    .write(PAGE, CorrectionModel.map(correction), page);
            ByteArrayOutputStream word = new ByteArrayOutputStream();
            WordDocument.write(PageReader.read(page.toString(StandardCharsets.UTF_8)), correction.at(), word);
            Map<String, byte[]> files = new TreeMap<>();
            files.put(TABLE, table.toByteArray());
            files.put(PAGE, page.toByteArray());
            files.put(WORD, word.toByteArray());
            return files;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
