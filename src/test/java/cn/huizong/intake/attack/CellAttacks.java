package cn.huizong.intake.attack;

import static cn.huizong.intake.attack.Attack.beyond;
import static cn.huizong.intake.attack.Attack.harmless;
import static cn.huizong.intake.attack.RawWorkbook.SHEET;
import static cn.huizong.intake.attack.RawWorkbook.STRINGS;
import static cn.huizong.intake.attack.RawWorkbook.WORKBOOK;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Attacks by the number, size and place of cells, and on whoever looks for a return among them. */
final class CellAttacks {

    private CellAttacks() {}

    static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>();
        attacks.add(beyond("twelve-gigabytes-of-one-shared-text.xlsx", "文字总量", CellAttacks::shared));
        attacks.add(harmless("dimension-of-everything.xlsx", () -> XmlAttacks.part(SHEET, dimension())));
        attacks.add(beyond(
                "a-million-columns.xlsx",
                "列数",
                () -> XmlAttacks.sheet("<row>" + times(1_000_000, i -> "<c><v>1</v></c>") + "</row>")));
        attacks.add(beyond(
                "a-row-far-out.xlsx", "行数", () -> XmlAttacks.sheet("<row r=\"999999999\"><c><v>1</v></c></row>")));
        attacks.add(beyond(
                "hidden-rows-far-out.xlsx", "行数", () -> XmlAttacks.sheet("<row r=\"999999999\" hidden=\"1\"/>")));
        attacks.add(beyond(
                "hidden-columns-far-out.xlsx",
                "列数",
                () -> XmlAttacks.part(
                        SHEET,
                        RawWorkbook.sheet("")
                                .replace(
                                        "<sheetData>",
                                        "<cols><col min=\"1\" max=\"2000000000\" hidden=\"1\"/></cols><sheetData>"))));
        attacks.add(beyond(
                "a-million-cells.xlsx",
                "单元格个数",
                () -> XmlAttacks.sheet(times(1_000_000, i -> "<row><c><v>1</v></c></row>"))));
        attacks.add(beyond(
                "a-million-merged-ranges.xlsx", "合并单元格个数", () -> XmlAttacks.part(SHEET, merged(1_000_000, 1, ""))));
        attacks.add(harmless(
                "merged-ranges-among-rows-of-a-form.xlsx", () -> XmlAttacks.part(SHEET, merged(490_000, 100, form()))));
        attacks.add(beyond(
                "one-cell-of-100-megabytes.xlsx",
                "一个单元格的字数",
                () -> XmlAttacks.sheet("<row><c t=\"inlineStr\"><is>" + "<r><t>aaaaaaaaaa</t></r>".repeat(1_000_000)
                        + "</is></c></row>")));
        attacks.add(harmless("hidden-everything.xlsx", CellAttacks::hidden));
        attacks.add(harmless(
                "formula-without-value.xlsx",
                () -> XmlAttacks.sheet("<row><c><f>WEBSERVICE(\"http://127.0.0.1:9\")</f></c></row>")));
        return attacks;
    }

    private static String times(int times, IntFunction<String> piece) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < times; i++) {
            all.append(piece.apply(i));
        }
        return all.toString();
    }

    private static byte[] shared() {
        return new RawWorkbook()
                .with(STRINGS, "<sst><si><t>" + "长".repeat(32_000) + "</t></si></sst>")
                .with(SHEET, RawWorkbook.sheet(times(400_000, i -> "<row><c t=\"s\"><v>0</v></c></row>")))
                .bytes();
    }

    private static String dimension() {
        return RawWorkbook.sheet("<row><c t=\"s\"><v>0</v></c></row>")
                .replace("<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>");
    }

    private static String merged(int ranges, int step, String rows) {
        return RawWorkbook.sheet(rows)
                .replace(
                        "</worksheet>",
                        "<mergeCells>"
                                + times(
                                        ranges,
                                        i -> "<mergeCell ref=\"Z" + (i * step % 1_000_000 + 1) + ":AA"
                                                + (i * step % 1_000_000 + 1) + "\"/>")
                                + "</mergeCells></worksheet>");
    }

    /** The head of a form and then its first row, as often as there may be cells; every figure is missing. */
    private static String form() {
        return text("案件情况统计表")
                + text("填报单位：城东区", "报告期：2021年")
                + text("指标名称", "代码", "计量单位", "本年实际")
                + times(120_000, i -> text("受理案件数", "TF01.0" + (1 + i % 6), "件"));
    }

    private static String text(String... cells) {
        StringBuilder row = new StringBuilder("<row>");
        for (String cell : cells) {
            row.append("<c t=\"str\"><v>").append(cell).append("</v></c>");
        }
        return row.append("</row>").toString();
    }

    private static byte[] hidden() {
        return new RawWorkbook()
                .with(WORKBOOK, RawWorkbook.workbook("<sheet name=\"表\" state=\"veryHidden\" r:id=\"rId1\"/>"))
                .with(
                        SHEET,
                        RawWorkbook.sheet("<row hidden=\"1\"><c t=\"s\"><v>0</v></c></row>")
                                .replace(
                                        "<sheetData>",
                                        "<cols><col min=\"1\" max=\"16384\" hidden=\"1\"/></cols><sheetData>"))
                .bytes();
    }
}
