package cn.huizong.intake.attack;

import static cn.huizong.intake.attack.Attack.beyond;
import static cn.huizong.intake.attack.Attack.faulty;
import static cn.huizong.intake.attack.RawWorkbook.SHEET;
import static cn.huizong.intake.attack.RawWorkbook.SHEET_HEAD;
import static cn.huizong.intake.attack.RawWorkbook.SHEET_TAIL;
import static cn.huizong.intake.attack.RawWorkbook.STRINGS;
import static cn.huizong.intake.attack.RawWorkbook.STYLES;
import static cn.huizong.intake.attack.RawWorkbook.TYPES;
import static cn.huizong.intake.attack.RawWorkbook.WORKBOOK;
import static cn.huizong.intake.attack.RawWorkbook.WORKBOOK_LINKS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Attacks on whoever parses the XML of a workbook: entities, and what must not all be kept. */
final class XmlAttacks {

    private static final int MILLION = 1_000_000;
    private static final int MUCH = 8 * MILLION;

    private XmlAttacks() {}

    static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>();
        String laughs = laughs();
        int number = 0;
        for (String part : List.of(SHEET, STRINGS, STYLES, WORKBOOK, RawWorkbook.LINKS, WORKBOOK_LINKS, TYPES)) {
            attacks.add(faulty("billion-laughs-" + ++number + ".xlsx", "文档类型", () -> declared(part, laughs, "&i;")));
        }
        attacks.add(faulty(
                "entity-of-a-file.xlsx",
                "文档类型",
                () -> declared(SHEET, "<!ENTITY f SYSTEM 'file:///etc/passwd'>", "&f;")));
        attacks.add(faulty(
                "entity-of-the-net.xlsx",
                "文档类型",
                () -> declared(STRINGS, "<!ENTITY f SYSTEM 'http://127.0.0.1:9/x'>", "&f;")));
        attacks.add(faulty(
                "parameter-entities.xlsx",
                "文档类型",
                () -> declared(WORKBOOK, "<!ENTITY % a SYSTEM 'http://127.0.0.1:9/x.dtd'> %a; %b;", "")));
        attacks.add(beyond("deep-nesting.xlsx", "嵌套层数", () -> sheet("<a>".repeat(MILLION))));
        attacks.add(beyond("one-attribute-of-300-megabytes.xlsx", "XML 一段", () -> huge("<row spans=\"", "\"/>")));
        attacks.add(
                beyond("one-text-of-300-megabytes.xlsx", "", () -> huge("<row><c t=\"str\"><v>", "</v></c></row>")));
        attacks.add(beyond("one-comment-of-300-megabytes.xlsx", "XML 一段", () -> huge("<!--", "-->")));
        attacks.add(beyond("one-name-of-300-megabytes.xlsx", "XML 一段", () -> huge("<", "/>")));
        attacks.add(beyond(
                "attributes-of-one-element.xlsx", "XML 一段", () -> sheet("<row " + many(i -> " a" + i + "=''") + "/>")));
        attacks.add(beyond("names-of-elements.xlsx", "XML 名称", () -> sheet(many(i -> "<n" + i + "/>"))));
        attacks.add(beyond("names-of-attributes.xlsx", "XML 名称", () -> sheet(many(i -> "<row b" + i + "=''/>"))));
        attacks.add(beyond(
                "prefixes.xlsx", "XML 名称", () -> sheet(many(i -> "<p" + i + ":a xmlns:p" + i + "='u" + i + "'/>"))));
        attacks.add(beyond("instructions.xlsx", "XML 名称", () -> sheet(many(i -> "<?q" + i + "?>"))));
        attacks.add(beyond(
                "formats.xlsx",
                "样式",
                () -> part(
                        STYLES,
                        "<styleSheet><numFmts>"
                                + many(i -> "<numFmt numFmtId='" + i + "' formatCode='0." + i + "'/>"))));
        attacks.add(beyond("styles.xlsx", "样式", () -> repeated(STYLES, "<styleSheet><cellXfs>", "<xf/>", "")));
        attacks.add(beyond("shared-texts-of-nothing.xlsx", "共享文字", () -> repeated(STRINGS, "<sst>", "<si/>", "")));
        attacks.add(beyond(
                "a-hundred-thousand-sheets.xlsx",
                "工作表个数",
                () -> part(WORKBOOK, RawWorkbook.workbook(many(i -> "<sheet name='" + i + "' id='rId" + i + "'/>")))));
        attacks.add(faulty(
                "a-sheet-listed-twice.xlsx",
                "两次列出",
                () -> part(WORKBOOK, RawWorkbook.workbook("<sheet name='甲' id='rId1'/><sheet name='乙' id='rId1'/>"))));
        attacks.add(beyond(
                "a-million-links.xlsx",
                "文件个数",
                () -> part(WORKBOOK_LINKS, RawWorkbook.links(many(i -> RawWorkbook.link("r" + i, "x", "y" + i))))));
        attacks.add(beyond(
                "a-million-types.xlsx",
                "文件个数",
                () -> part(
                        TYPES,
                        "<Types>" + many(i -> "<Override PartName='/" + i + "' ContentType='x'/>") + "</Types>")));
        return attacks;
    }

    private static String laughs() {
        StringBuilder laughs = new StringBuilder("<!ENTITY a 'ha'>");
        for (char next = 'b'; next <= 'i'; next++) {
            laughs.append("<!ENTITY ")
                    .append(next)
                    .append(" '")
                    .append(("&" + (char) (next - 1) + ";").repeat(10))
                    .append("'>");
        }
        return laughs.toString();
    }

    private static byte[] declared(String part, String declarations, String use) {
        RawWorkbook workbook = new RawWorkbook();
        String content = workbook.part(part);
        int behindRoot = content.indexOf('>') + 1;
        String used = content.substring(0, behindRoot) + use + content.substring(behindRoot);
        return workbook.with(part, "<!DOCTYPE x [" + declarations + "]>" + used).bytes();
    }

    static byte[] part(String part, String content) {
        return new RawWorkbook().with(part, content).bytes();
    }

    static byte[] sheet(String rows) {
        return part(SHEET, RawWorkbook.sheet(rows));
    }

    /** So often that what is kept of each comes to more than the memory there is. */
    private static String many(IntFunction<String> piece) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; all.length() < MUCH; i++) {
            all.append(piece.apply(i));
        }
        return all.toString();
    }

    /** Three hundred megabytes, packed badly enough to pass for ordinary. */
    private static byte[] huge(String before, String behind) {
        return new RawWorkbook()
                .without(SHEET)
                .repeated(SHEET, SHEET_HEAD + before, Noise.among("a".repeat(1 << 20), ""), 300, behind + SHEET_TAIL)
                .bytes();
    }

    private static byte[] repeated(String part, String head, String piece, String tail) {
        String block = Noise.among(piece.repeat((1 << 20) / piece.length()), "<!--");
        return new RawWorkbook()
                .without(part)
                .repeated(part, head, block, 450, tail)
                .bytes();
    }
}
