package cn.huizong.intake.form;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.file.SheetRow;
import java.util.ArrayList;
import java.util.List;

/** Content nobody sees on screen or paper: it is read like any other, and said aloud. */
public final class HiddenCells {

    private HiddenCells() {}

    public static void query(Sheet sheet, Findings findings) {
        List<SheetCell> hidden = new ArrayList<>();
        for (SheetRow row : sheet.rows()) {
            for (SheetCell cell : row.cells()) {
                if (cell.hidden() && !cell.text().contains("HZ:")) {
                    hidden.add(cell);
                }
            }
        }
        if (!hidden.isEmpty()) {
            String where = sheet.hidden() ? "整个工作表是隐藏的" : "从 " + sheet.address(hidden.get(0)) + " 起有隐藏的行或列";
            findings.add(
                    FindingCode.HIDDEN_CONTENT,
                    hidden.get(0),
                    where + "，其中 " + hidden.size() + " 个单元格有内容，已照常读取",
                    "请取消隐藏，核对其中内容；确属本表内容的请说明");
        }
    }
}
