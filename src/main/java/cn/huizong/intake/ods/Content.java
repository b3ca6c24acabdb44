package cn.huizong.intake.ods;

import cn.huizong.intake.container.XmlPart;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.Sheet;
import java.util.ArrayList;
import java.util.List;

/** The content of a document: styles first, then a table a sheet. Tables within links and shapes are none of its sheets. */
final class Content {

    /** How deep a style and a sheet stand (OpenDocument 1.3 part 3, 3.1.3.2 and 3.7). */
    private static final int STYLE = 3;

    private static final int SHEET = 4;

    private final XmlPart xml;
    private final Budget budget;
    private final Styles styles = new Styles();

    Content(XmlPart xml, Budget budget) {
        this.xml = xml;
        this.budget = budget;
    }

    List<Sheet> read() {
        List<Sheet> sheets = new ArrayList<>();
        while (!xml.atEnd()) {
            if (!xml.nextTag()) {
                continue;
            }
            if (xml.depth() == STYLE) {
                styles.begin(xml, budget);
            } else if (xml.is("table") && xml.depth() == SHEET) {
                budget.sheets(sheets.size() + 1);
                sheets.add(new Table(xml, styles, budget).read());
            } else if (xml.depth() > STYLE) {
                styles.within(xml);
            }
        }
        return sheets;
    }
}
