package cn.huizong.intake.xlsx;

import cn.huizong.intake.container.XmlPart;
import cn.huizong.intake.file.Budget;
import java.util.ArrayList;
import java.util.List;

/** The texts that cells of a workbook share. */
final class SharedStrings {

    private SharedStrings() {}

    static List<String> read(XmlPart xml, Budget budget) {
        List<String> texts = new ArrayList<>();
        while (xml.find("si")) {
            String text = RichText.read(xml, "si", budget);
            budget.shared(text);
            texts.add(text);
        }
        return texts;
    }
}
