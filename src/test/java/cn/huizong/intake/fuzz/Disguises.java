package cn.huizong.intake.fuzz;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An .xlsx workbook as other programs write it. */
final class Disguises {

    private static final Pattern SHARED_CELL = Pattern.compile("<c ([^>]*?)t=\"s\"([^>]*)><v>(\\d+)</v></c>");
    private static final Pattern SHARED_TEXT = Pattern.compile("<si>(.*?)</si>", Pattern.DOTALL);

    private Disguises() {}

    /** In the namespaces of Strict OOXML (ISO/IEC 29500-1). */
    static Parts strict(Parts parts) {
        Parts strict = parts;
        for (String name : parts.telling()) {
            String text = parts.text(name)
                    .replace(
                            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                            "http://purl.oclc.org/ooxml/spreadsheetml/main")
                    .replace(
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                            "http://purl.oclc.org/ooxml/officeDocument/relationships");
            strict = strict.with(
                    name,
                    name.equals("xl/workbook.xml")
                            ? text.replace("<workbook ", "<workbook conformance=\"strict\" ")
                            : text);
        }
        return strict;
    }

    /** With every text in its cell. */
    static Parts inline(Parts parts) {
        List<String> texts = shared(parts);
        Parts inline = parts;
        for (String name : parts.sheets()) {
            String sheet = SHARED_CELL
                    .matcher(parts.text(name))
                    .replaceAll(cell -> Matcher.quoteReplacement("<c " + cell.group(1) + "t=\"inlineStr\""
                            + cell.group(2) + "><is>" + texts.get(Integer.parseInt(cell.group(3))) + "</is></c>"));
            inline = inline.with(name, sheet);
        }
        return inline;
    }

    /** The texts that cells share, each with its tags. */
    static List<String> shared(Parts parts) {
        return SHARED_TEXT
                .matcher(parts.text(Parts.SHARED))
                .results()
                .map(text -> text.group(1))
                .toList();
    }
}
