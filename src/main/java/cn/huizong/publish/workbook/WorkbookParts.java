package cn.huizong.publish.workbook;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The small parts of a workbook that tie its sheets together. */
final class WorkbookParts {

    record Sheet(String name, SheetWriter writer) {}

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private WorkbookParts() {}

    static String sheetPart(int number) {
        return "xl/worksheets/sheet" + number + ".xml";
    }

    static String contentTypes(List<Sheet> sheets) {
        StringBuilder xml = new StringBuilder(Xml.HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        override(xml, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        override(xml, "xl/workbook.xml", TYPE + "sheet.main+xml");
        override(xml, "xl/styles.xml", TYPE + "styles+xml");
        for (int i = 1; i <= sheets.size(); i++) {
            override(xml, sheetPart(i), TYPE + "worksheet+xml");
        }
        return xml.append(DrawingParts.contentTypes(sheets)).append("</Types>").toString();
    }

    private static void override(StringBuilder xml, String part, String type) {
        xml.append("<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>");
    }

    static String packageRelations() {
        return Xml.HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + relation("rId1", OFFICE + "/officeDocument", "xl/workbook.xml")
                + relation("rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
                + "</Relationships>";
    }

    static String workbookRelations(int sheets) {
        StringBuilder xml = new StringBuilder(Xml.HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 1; i <= sheets; i++) {
            xml.append(relation("rId" + i, OFFICE + "/worksheet", "worksheets/sheet" + i + ".xml"));
        }
        return xml.append(relation("rId" + (sheets + 1), OFFICE + "/styles", "styles.xml"))
                .append("</Relationships>")
                .toString();
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    static String coreProperties(String title, Instant stamp) {
        String time = "xsi:type=\"dcterms:W3CDTF\">" + stamp.truncatedTo(ChronoUnit.SECONDS);
        return Xml.HEAD + "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" + Xml.escape(title)
                + "</dc:title><dc:creator>Huizong</dc:creator><dcterms:created " + time
                + "</dcterms:created><dcterms:modified " + time + "</dcterms:modified></cp:coreProperties>";
    }

    static String workbook(List<Sheet> sheets) {
        StringBuilder xml = new StringBuilder(Xml.HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                + "\"><bookViews><workbookView/></bookViews><sheets>");
        for (int i = 0; i < sheets.size(); i++) {
            xml.append("<sheet name=\"" + Xml.escape(sheets.get(i).name()) + "\" sheetId=\"" + (i + 1) + "\" r:id=\"rId"
                    + (i + 1) + "\"/>");
        }
        return xml.append("</sheets>")
                .append(definedNames(sheets))
                .append("</workbook>")
                .toString();
    }

    private static String definedNames(List<Sheet> sheets) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) {
            String sheet = Place.quoted(sheets.get(i).name());
            String filter = sheets.get(i).writer().filtered();
            if (!filter.isEmpty()) {
                name(names, "_FilterDatabase", i, " hidden=\"1\"", sheet + "!" + absolute(filter));
            }
            String titles = printTitles(sheet, sheets.get(i).writer().layout());
            if (!titles.isEmpty()) {
                name(names, "Print_Titles", i, "", titles);
            }
        }
        return names.length() == 0 ? "" : "<definedNames>" + names + "</definedNames>";
    }

    private static void name(StringBuilder names, String name, int sheet, String attributes, String reference) {
        names.append("<definedName name=\"_xlnm." + name + "\" localSheetId=\"" + sheet + "\"" + attributes + ">"
                + Xml.escape(reference) + "</definedName>");
    }

    private static String printTitles(String sheet, SheetLayout layout) {
        String columns = layout.frozenColumns() == 0 || layout.pagesWide() == 1
                ? ""
                : sheet + "!$A:$" + Place.column(layout.frozenColumns() - 1);
        String rows = layout.frozenRows() == 0
                ? ""
                : sheet + "!$" + (layout.firstTitleRow() + 1) + ":$" + layout.frozenRows();
        return columns.isEmpty() || rows.isEmpty() ? columns + rows : columns + "," + rows;
    }

    /** A1:F9 as $A$1:$F$9. */
    private static String absolute(String range) {
        return range.replaceAll("([A-Z]+)([0-9]+)", "\\$$1\\$$2");
    }
}
