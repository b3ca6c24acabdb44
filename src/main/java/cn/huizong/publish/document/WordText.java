package cn.huizong.publish.document;

import freemarker.template.utility.StringUtil;

/** Paragraphs and runs of a Word document. */
final class WordText {

    private WordText() {}

    static void paragraph(String style, Text text, StringBuilder xml) {
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
        text.runs().forEach(run -> run(run, xml));
        xml.append("</w:p>\n");
    }

    private static void run(Run run, StringBuilder xml) {
        xml.append("<w:r>");
        switch (run.look()) {
            case STRONG -> xml.append("<w:rPr><w:rStyle w:val=\"Strong\"/></w:rPr>");
            case MARK -> xml.append("<w:rPr><w:rStyle w:val=\"Mark\"/></w:rPr>");
            case PLAIN -> {}
        }
        String[] lines = run.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            xml.append(i == 0 ? "" : "<w:br/>");
            if (!lines[i].isEmpty()) {
                xml.append("<w:t xml:space=\"preserve\">")
                        .append(StringUtil.XMLEnc(lines[i]))
                        .append("</w:t>");
            }
        }
        xml.append("</w:r>");
    }
}
