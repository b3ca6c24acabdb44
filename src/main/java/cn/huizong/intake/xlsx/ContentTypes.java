package cn.huizong.intake.xlsx;

import cn.huizong.intake.container.Container;
import cn.huizong.intake.container.MeteredStream;
import cn.huizong.intake.container.XmlPart;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.RefusedFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a container says its parts are; tells a workbook from everything else that comes in a zip. */
final class ContentTypes {

    private static final String NAME = "[Content_Types].xml";
    private static final String SAVE_AS = "请在 Excel 或 WPS 中打开，另存为“Excel 工作簿（.xlsx）”后重新报送";

    private final Map<String, String> byPart = new HashMap<>();
    private final Map<String, String> byExtension = new HashMap<>();

    private ContentTypes() {}

    /** @throws RefusedFile when the container does not say what its parts are */
    static ContentTypes of(Container container, Budget budget) throws IOException {
        MeteredStream in = container.part(NAME).orElseThrow(ContentTypes::notOffice);
        ContentTypes types = new ContentTypes();
        try (XmlPart xml = new XmlPart(NAME, in, budget)) {
            types.read(xml, budget);
        }
        return types;
    }

    private static RefusedFile notOffice() {
        return RefusedFile.damaged("工作簿缺少部件 " + NAME);
    }

    private void read(XmlPart xml, Budget budget) {
        while (!xml.atEnd()) {
            if (!xml.nextTag()) {
                continue;
            }
            String type = xml.attribute("ContentType", "");
            if (xml.is("Override")) {
                byPart.put(key(xml.attribute("PartName", "")), type);
            } else if (xml.is("Default")) {
                byExtension.put(xml.attribute("Extension", "").toLowerCase(Locale.ROOT), type);
            }
            budget.entries(byPart.size() + byExtension.size());
        }
    }

    private static String key(String part) {
        return (part.startsWith("/") ? part.substring(1) : part).toLowerCase(Locale.ROOT);
    }

    /** @throws RefusedFile when the main part is not that of an .xlsx workbook */
    void requireWorkbook(String mainPart) {
        String extension = mainPart.substring(mainPart.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String type = byPart.getOrDefault(key(mainPart), byExtension.getOrDefault(extension, ""));
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.contains("excel.sheet.binary")) {
            throw RefusedFile.format("这是二进制工作簿（.xlsb），不读取", SAVE_AS);
        }
        boolean withMacros = lower.contains("macroenabled") && lower.contains("excel") && !lower.contains("addin");
        if (lower.contains("spreadsheetml.sheet.main") || lower.contains("spreadsheetml.template.main") || withMacros) {
            return;
        }
        if (lower.contains("wordprocessingml") || lower.contains("presentationml")) {
            throw RefusedFile.format("这是文档或演示文稿，不是电子表格", "请把数据填入下发的表样（.xlsx）后报送");
        }
        throw RefusedFile.format("压缩包内没有工作簿", SAVE_AS);
    }
}
