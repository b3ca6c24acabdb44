package cn.huizong.intake.attack;

import java.util.LinkedHashMap;
import java.util.Map;

/** The smallest workbook there is, any part of which can be made into something else. */
final class RawWorkbook {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STRINGS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";
    static final String WORKBOOK = "xl/workbook.xml";
    static final String WORKBOOK_LINKS = "xl/_rels/workbook.xml.rels";
    static final String LINKS = "_rels/.rels";
    static final String TYPES = "[Content_Types].xml";

    static final String SHEET_HEAD =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    static final String SHEET_TAIL = "</sheetData></worksheet>";

    private static final String KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String LINKS_HEAD =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

    private final Map<String, String> parts = new LinkedHashMap<>();

    RawWorkbook() {
        parts.put(
                TYPES,
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                        + ".spreadsheetml.sheet.main+xml\"/></Types>");
        parts.put(LINKS, links(link("rId1", "officeDocument", "xl/workbook.xml")));
        parts.put(WORKBOOK, workbook("<sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/>"));
        parts.put(
                WORKBOOK_LINKS,
                links(link("rId1", "worksheet", "worksheets/sheet1.xml")
                        + link("rId2", "sharedStrings", "sharedStrings.xml")
                        + link("rId3", "styles", "styles.xml")));
        parts.put(STRINGS, "<sst><si><t>案件情况统计表</t></si></sst>");
        parts.put(STYLES, "<styleSheet><cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>");
        parts.put(SHEET, sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"));
    }

    static String workbook(String sheets) {
        return "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + KIND
                + "\"><sheets>" + sheets + "</sheets></workbook>";
    }

    static String links(String links) {
        return LINKS_HEAD + links + "</Relationships>";
    }

    static String link(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + KIND + kind + "\" Target=\"" + target + "\"/>";
    }

    static String sheet(String rows) {
        return SHEET_HEAD + rows + SHEET_TAIL;
    }

    RawWorkbook with(String part, String content) {
        parts.put(part, content);
        return this;
    }

    String part(String name) {
        return parts.getOrDefault(name, "");
    }

    /** All parts but one, for somebody who adds that one in his own way. */
    RawZip without(String part) {
        RawZip zip = new RawZip();
        parts.forEach((name, content) -> {
            if (!name.equals(part)) {
                zip.add(name, content);
            }
        });
        return zip;
    }

    byte[] bytes() {
        return without("").bytes();
    }
}
