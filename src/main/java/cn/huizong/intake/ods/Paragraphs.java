package cn.huizong.intake.ods;

import cn.huizong.intake.container.XmlPart;

/** The text of a cell, paragraph by paragraph; notes and drawings fastened to it are left out. */
final class Paragraphs {

    private Paragraphs() {}

    /** Reads up to the end of the cell whose start is at hand. */
    static String read(XmlPart xml) {
        int cell = xml.depth();
        StringBuilder text = new StringBuilder();
        boolean any = false;
        while (true) {
            boolean start = xml.nextTag();
            if (xml.atEnd()) {
                throw xml.damaged();
            }
            if (!start && xml.depth() < cell) {
                return text.toString();
            }
            if (start && xml.is("p")) {
                text.append(any ? "\n" : "");
                any = true;
                paragraph(xml, text);
            } else if (start) {
                xml.skip();
            }
        }
    }

    private static void paragraph(XmlPart xml, StringBuilder text) {
        int depth = xml.depth();
        while (true) {
            boolean start = xml.nextTag(text);
            if (xml.atEnd()) {
                throw xml.damaged();
            }
            if (!start && xml.depth() < depth) {
                return;
            }
            if (start) {
                within(xml, text);
            }
        }
    }

    private static void within(XmlPart xml, StringBuilder text) {
        switch (xml.element()) {
            case "s" -> xml.append(text, " ".repeat(Math.max(0, Math.min(xml.number("c", 1), 1_000))));
            case "tab" -> xml.append(text, "\t");
            case "line-break" -> xml.append(text, "\n");
            case "annotation", "ruby-text", "note", "frame" -> xml.skip();
            default -> {}
        }
    }
}
