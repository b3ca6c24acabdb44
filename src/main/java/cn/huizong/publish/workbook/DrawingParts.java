package cn.huizong.publish.workbook;

import java.io.IOException;
import java.util.List;

/** The parts of a workbook that place charts on its sheets, and lead from them to other files: a drawing for each sheet that has any, numbered like the sheet. */
final class DrawingParts {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.drawing";

    /** Takes a part of the workbook. */
    @FunctionalInterface
    interface Parts {
        void add(String name, String xml) throws IOException;
    }

    private DrawingParts() {}

    /** @param sheets in their order, whether they have charts or not */
    static void write(List<WorkbookParts.Sheet> sheets, Parts parts) throws IOException {
        int charts = 0;
        for (int i = 0; i < sheets.size(); i++) {
            List<PlacedChart> placed = sheets.get(i).writer().charts();
            int sheet = i + 1;
            String ofSheet = (placed.isEmpty() ? "" : relation(1, "drawing", "../drawings/drawing" + sheet + ".xml"))
                    + links(sheets.get(i).writer().addresses());
            if (!ofSheet.isEmpty()) {
                parts.add("xl/worksheets/_rels/sheet" + sheet + ".xml.rels", relations(ofSheet));
            }
            if (!placed.isEmpty()) {
                parts.add("xl/drawings/drawing" + sheet + ".xml", drawing(placed));
                StringBuilder relations = new StringBuilder();
                for (int j = 0; j < placed.size(); j++) {
                    charts++;
                    parts.add("xl/charts/chart" + charts + ".xml", placed.get(j).xml());
                    relations.append(relation(j + 1, "chart", "../charts/chart" + charts + ".xml"));
                }
                parts.add("xl/drawings/_rels/drawing" + sheet + ".xml.rels", relations(relations.toString()));
            }
        }
    }

    /** What the parts are. */
    static String contentTypes(List<WorkbookParts.Sheet> sheets) {
        StringBuilder types = new StringBuilder();
        int charts = 0;
        for (int i = 0; i < sheets.size(); i++) {
            int placed = sheets.get(i).writer().charts().size();
            if (placed > 0) {
                types.append(override("drawings/drawing" + (i + 1), TYPE + "+xml"));
            }
            for (int j = 0; j < placed; j++) {
                types.append(override("charts/chart" + ++charts, TYPE + "ml.chart+xml"));
            }
        }
        return types.toString();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + type + "\"/>";
    }

    /** Under which a sheet knows its links to other files, from 1. */
    static String link(int number) {
        return "link" + number;
    }

    private static String links(List<String> addresses) {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < addresses.size(); i++) {
            xml.append("<Relationship Id=\"" + link(i + 1) + "\" Type=\"" + OFFICE + "/hyperlink\" Target=\""
                    + Xml.escape(addresses.get(i)) + "\" TargetMode=\"External\"/>");
        }
        return xml.toString();
    }

    private static String relations(String relations) {
        return Xml.HEAD + "<Relationships xmlns=\"" + RELATIONS + "\">" + relations + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String drawing(List<PlacedChart> charts) {
        StringBuilder xml = new StringBuilder(Xml.HEAD + "<xdr:wsDr xmlns:xdr=\"" + DRAWING
                + "spreadsheetDrawing\" xmlns:a=\"" + DRAWING + "main\" xmlns:r=\"" + OFFICE + "\">");
        for (int i = 0; i < charts.size(); i++) {
            anchor(i + 1, charts.get(i), xml);
        }
        return xml.append("</xdr:wsDr>").toString();
    }

    private static void anchor(int number, PlacedChart chart, StringBuilder xml) {
        xml.append("<xdr:twoCellAnchor editAs=\"oneCell\">")
                .append(corner("from", chart.firstColumn(), chart.firstRow()))
                .append(corner("to", chart.lastColumn() + 1, chart.lastRow() + 1))
                .append("<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"" + (number + 1)
                        + "\" name=\"")
                .append(Xml.escape(chart.name()) + "\" descr=\"" + Xml.escape(chart.description()) + "\"/>")
                .append("<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>")
                .append("<xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm>")
                .append("<a:graphic><a:graphicData uri=\"" + DRAWING + "chart\"><c:chart xmlns:c=\"" + DRAWING)
                .append("chart\" r:id=\"rId" + number + "\"/></a:graphicData></a:graphic>")
                .append("</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>");
    }

    private static String corner(String name, int column, int row) {
        return "<xdr:" + name + "><xdr:col>" + column + "</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>" + row
                + "</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:" + name + ">";
    }
}
