package cn.huizong.intake.ods;

import cn.huizong.intake.container.Container;
import cn.huizong.intake.container.MeteredStream;
import cn.huizong.intake.container.XmlPart;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.RefusedFile;
import cn.huizong.intake.file.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Reads an .ods workbook into sheets of cells. Own code instead of a library: those there are build the document in memory
 * and repeat a row as often as it says.
 */
public final class OdsReader {

    private static final String KIND = "mimetype";
    private static final String DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final int KIND_LENGTH = 100;
    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";

    private final Container container;
    private final Budget budget;

    private OdsReader(Container container, Budget budget) {
        this.container = container;
        this.budget = budget;
    }

    /** The sheets of the document; empty when the container holds something else. */
    public static Optional<List<Sheet>> read(Container container, Budget budget) throws IOException {
        String kind = kind(container);
        if (!kind.startsWith(DOCUMENT)) {
            return Optional.empty();
        }
        if (!kind.startsWith(DOCUMENT + "spreadsheet")) {
            throw RefusedFile.format("这是 OpenDocument 的文档或演示文稿，不是电子表格", "请把数据填入下发的表样（.xlsx）后报送");
        }
        return Optional.of(new OdsReader(container, budget).sheets());
    }

    private static String kind(Container container) throws IOException {
        Optional<MeteredStream> part = container.part(KIND);
        if (part.isEmpty()) {
            return "";
        }
        try (InputStream in = part.get()) {
            return new String(in.readNBytes(KIND_LENGTH), StandardCharsets.ISO_8859_1).strip();
        }
    }

    private List<Sheet> sheets() throws IOException {
        if (container.has("encrypted-package") || isEncrypted()) {
            throw RefusedFile.format("工作簿设有打开密码，无法读取", "请在 WPS 或 LibreOffice 中去掉打开密码后重新报送");
        }
        MeteredStream content =
                container.part(CONTENT).orElseThrow(() -> RefusedFile.damaged("工作簿（.ods）缺少部件 " + CONTENT));
        try (XmlPart xml = new XmlPart(CONTENT, content, budget)) {
            List<Sheet> sheets = new Content(xml, budget).read();
            xml.finish();
            return sheets;
        }
    }

    private boolean isEncrypted() throws IOException {
        Optional<MeteredStream> manifest = container.part(MANIFEST);
        if (manifest.isEmpty()) {
            return false;
        }
        try (XmlPart xml = new XmlPart(MANIFEST, manifest.get(), budget)) {
            return xml.find("encryption-data");
        }
    }
}
