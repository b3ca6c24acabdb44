package cn.huizong.intake.attack;

import static cn.huizong.intake.attack.Attack.beyond;
import static cn.huizong.intake.attack.Attack.faulty;
import static cn.huizong.intake.attack.Attack.harmless;
import static cn.huizong.intake.attack.RawWorkbook.SHEET;
import static cn.huizong.intake.attack.RawWorkbook.SHEET_HEAD;
import static cn.huizong.intake.attack.RawWorkbook.SHEET_TAIL;
import static cn.huizong.intake.attack.RawWorkbook.WORKBOOK;
import static cn.huizong.intake.attack.RawWorkbook.WORKBOOK_LINKS;

import java.util.ArrayList;
import java.util.List;

/** Attacks by what is packed how, and by names and links of parts. */
final class ContainerAttacks {

    private static final String ROWS = "<row/>".repeat(170_000);

    private ContainerAttacks() {}

    static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>();
        attacks.add(beyond(
                "zip-bomb-of-12-gigabytes.xlsx",
                "XML 元素个数",
                () -> new RawWorkbook()
                        .without(SHEET)
                        .repeated(SHEET, SHEET_HEAD, ROWS, 12_000, SHEET_TAIL)
                        .bytes()));
        attacks.add(beyond(
                "zip-bomb-of-400-megabytes.xlsx",
                "最多",
                () -> new RawWorkbook()
                        .without(SHEET)
                        .repeated(SHEET, SHEET_HEAD, ROWS, 400, SHEET_TAIL)
                        .bytes()));
        attacks.add(beyond("zip-bomb-that-packs-badly.xlsx", "解压后总大小", () -> padded().bytes()));
        attacks.add(faulty("overlapping-parts.xlsx", "重叠", ContainerAttacks::overlapping));
        attacks.add(faulty("zip-bomb-that-lies-about-its-size.xlsx", "谎报大小", ContainerAttacks::lying));
        attacks.add(beyond("entries.xlsx", "文件个数", ContainerAttacks::manyEntries));
        attacks.add(faulty(
                "part-twice.xlsx", "重名", () -> with("XL/WORKSHEETS/SHEET1.XML").bytes()));
        int number = 0;
        for (String name :
                List.of("../../evil", "/etc/passwd", "..\\evil", "C:\\evil", "a\u0000.xml", "a\u202Elmx.exe")) {
            attacks.add(faulty(
                    "unsound-name-" + ++number + ".xlsx",
                    "不安全",
                    () -> with(name).bytes()));
        }
        attacks.add(faulty(
                "sheet-outside-the-file.xlsx",
                "文件之外",
                () -> linked("http://127.0.0.1:9/s.xml\" TargetMode=\"External")));
        attacks.add(faulty("sheet-outside-the-container.xlsx", "缺少部件", () -> linked("../../../../../etc/passwd")));
        attacks.add(harmless("external-book-and-objects.xlsx", ContainerAttacks::objects));
        return attacks;
    }

    private static RawZip with(String name) {
        return new RawWorkbook().without("").add(name, "<x/>");
    }

    private static RawZip padded() {
        return new RawWorkbook()
                .without(SHEET)
                .repeated(
                        SHEET,
                        SHEET_HEAD,
                        Noise.among("<!--" + "a".repeat(400_000) + "-->", "<!--"),
                        5_000,
                        SHEET_TAIL);
    }

    /** A hundred sheets that are all the same bytes of the file. */
    private static byte[] overlapping() {
        byte[] packed = RawZip.deflated(SHEET_HEAD, Noise.among(ROWS, "<!--"), 10, SHEET_TAIL);
        StringBuilder sheets = new StringBuilder();
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            sheets.append("<sheet name='")
                    .append(i)
                    .append("' r:id='s")
                    .append(i)
                    .append("'/>");
            links.append(RawWorkbook.link("s" + i, "worksheet", "worksheets/s" + i + ".xml"));
        }
        RawZip zip = new RawWorkbook()
                .with(WORKBOOK, RawWorkbook.workbook(sheets.toString()))
                .with(WORKBOOK_LINKS, RawWorkbook.links(links.toString()))
                .without(SHEET);
        int at = zip.size();
        zip.packed("xl/worksheets/s0.xml", packed, Integer.MAX_VALUE);
        for (int i = 1; i < 100; i++) {
            zip.listed("xl/worksheets/s" + i + ".xml", at, packed.length, Integer.MAX_VALUE);
        }
        return zip.bytes();
    }

    private static byte[] lying() {
        byte[] packed = RawZip.deflated(SHEET_HEAD, ROWS, 12_000, SHEET_TAIL);
        RawZip zip = new RawWorkbook().without(SHEET);
        int at = zip.size();
        zip.packed("elsewhere", packed, 1);
        return zip.listed(SHEET, at + "elsewhere".length() - SHEET.length(), 2_000_000_000, 1)
                .bytes();
    }

    private static byte[] manyEntries() {
        RawZip zip = new RawWorkbook().without("");
        for (int i = 0; i < 60_000; i++) {
            zip.listed("x" + i, 0, 0, 0);
        }
        return zip.bytes();
    }

    private static byte[] linked(String target) {
        return XmlAttacks.part(WORKBOOK_LINKS, RawWorkbook.links(RawWorkbook.link("rId1", "worksheet", target)));
    }

    /** What another program would fetch or start: a linked book, an embedded object, a formula that calls a command. */
    private static byte[] objects() {
        RawWorkbook workbook = new RawWorkbook();
        String links = workbook.part(WORKBOOK_LINKS)
                .replace(
                        "</Relationships>",
                        RawWorkbook.link("rId8", "externalLink", "file:///etc/passwd\" TargetMode=\"External")
                                + RawWorkbook.link("rId9", "oleObject", "http://127.0.0.1:9/x\" TargetMode=\"External")
                                + "</Relationships>");
        String rows = "<row><c t=\"str\"><f>cmd|'/c calc'!A1</f><v>x</v></c>"
                + "<c t=\"str\"><f>WEBSERVICE(\"http://127.0.0.1:9\")</f><v>y</v></c></row>";
        return workbook.with(WORKBOOK_LINKS, links)
                .with(
                        SHEET,
                        RawWorkbook.sheet(rows)
                                .replace(
                                        "</worksheet>",
                                        "<oleObjects><oleObject link=\"file:///etc/passwd\"/></oleObjects></worksheet>"))
                .bytes();
    }
}
