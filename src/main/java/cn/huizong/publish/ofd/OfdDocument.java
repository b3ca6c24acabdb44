package cn.huizong.publish.ofd;

import cn.huizong.publish.document.Typefaces;
import cn.huizong.publish.ofd.Mark.Face;
import cn.huizong.publish.ofd.Mark.Words;
import cn.huizong.publish.workbook.StoredArchive;
import freemarker.template.utility.StringUtil;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Writes the pages of a PDF of ours as OFD. */
public final class OfdDocument {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final String PRODUCER = "Huizong";

    private final Ids ids = new Ids();
    private final Map<Face, Integer> fonts = new EnumMap<>(Face.class);
    private final StoredArchive archive;

    private OfdDocument(StoredArchive archive) {
        this.archive = archive;
        for (Face face : Face.values()) {
            fonts.put(face, ids.next());
        }
    }

    /**
     * Writes the document; {@code out} stays open.
     *
     * @param pdf as the program writes it
     * @param stamp becomes its time of creation
     */
    public static void write(byte[] pdf, Instant stamp, OutputStream out) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                StoredArchive archive = new StoredArchive()) {
            new OfdDocument(archive).parts(document, UUID.nameUUIDFromBytes(pdf), stamp);
            archive.writeTo(out, List.of("OFD.xml"));
        }
    }

    private void parts(PDDocument document, UUID name, Instant stamp) throws IOException {
        Map<Face, StringBuilder> used = new EnumMap<>(Face.class);
        List<Integer> pages = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            List<Mark> marks = PageMarks.of(page);
            for (Mark mark : marks) {
                if (mark instanceof Words words) {
                    used.computeIfAbsent(words.face(), none -> new StringBuilder())
                            .append(words.text());
                }
            }
            store(
                    "Doc_0/Pages/Page_" + pages.size() + "/Content.xml",
                    PageContent.of(marks, box(page), face -> fonts.getOrDefault(face, 0), ids));
            pages.add(ids.next());
        }
        fonts(used);
        store("Doc_0/Document.xml", document(document, pages));
        store("OFD.xml", root(document, name, stamp));
    }

    private static String box(PDPage page) {
        PDRectangle size = page.getMediaBox();
        return "0 0 " + Millimetres.text(size.getWidth() * PageMarks.MILLIMETRES) + " "
                + Millimetres.text(size.getHeight() * PageMarks.MILLIMETRES);
    }

    /** Typefaces with the characters that are in the document, no more. */
    private void fonts(Map<Face, StringBuilder> used) throws IOException {
        StringBuilder xml = new StringBuilder(Ids.HEAD)
                .append("<ofd:Res xmlns:ofd=\"" + Ids.NAMESPACE + "\" BaseLoc=\"Res\"><ofd:Fonts>");
        Typefaces typefaces = Typefaces.shipped();
        for (Map.Entry<Face, StringBuilder> entry : used.entrySet()) {
            TrueTypeFont font = entry.getKey() == Face.SERIF ? typefaces.serif() : typefaces.sans();
            String file = font.getName() + ".ttf";
            TTFSubsetter subset = new TTFSubsetter(font);
            entry.getValue().codePoints().forEach(subset::add);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            subset.writeToStream(bytes);
            store("Doc_0/Res/" + file, bytes.toByteArray());
            xml.append("<ofd:Font ID=\"" + fonts.get(entry.getKey()) + "\" FontName=\"" + font.getName()
                    + "\" FamilyName=\"" + font.getName() + "\"><ofd:FontFile>" + file
                    + "</ofd:FontFile></ofd:Font>");
        }
        store("Doc_0/PublicRes.xml", xml.append("</ofd:Fonts></ofd:Res>\n").toString());
    }

    private String document(PDDocument document, List<Integer> pages) throws IOException {
        StringBuilder xml = new StringBuilder(Ids.HEAD)
                .append("<ofd:Document xmlns:ofd=\"" + Ids.NAMESPACE + "\"><ofd:CommonData><ofd:MaxUnitID>"
                        + ids.last())
                .append("</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>" + box(document.getPage(0)))
                .append("</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>")
                .append("</ofd:CommonData><ofd:Pages>");
        for (int i = 0; i < pages.size(); i++) {
            xml.append("<ofd:Page ID=\"" + pages.get(i) + "\" BaseLoc=\"Pages/Page_" + i + "/Content.xml\"/>");
        }
        return xml.append("</ofd:Pages>")
                .append(outlines(document, pages))
                .append("</ofd:Document>\n")
                .toString();
    }

    /** The headings, to go to by a click. */
    private static String outlines(PDDocument document, List<Integer> pages) throws IOException {
        PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
        StringBuilder xml = new StringBuilder();
        for (PDOutlineItem item : outline == null ? List.<PDOutlineItem>of() : outline.children()) {
            PDPage page = item.findDestinationPage(document);
            if (page != null) {
                xml.append("<ofd:OutlineElem Title=\"" + StringUtil.XMLEnc(item.getTitle()) + "\"><ofd:Actions>")
                        .append("<ofd:Action Event=\"CLICK\"><ofd:Goto><ofd:Dest Type=\"Fit\" PageID=\"")
                        .append(pages.get(document.getPages().indexOf(page)))
                        .append("\"/></ofd:Goto></ofd:Action></ofd:Actions></ofd:OutlineElem>");
            }
        }
        return xml.length() == 0 ? "" : "<ofd:Outlines>" + xml + "</ofd:Outlines>";
    }

    private static String root(PDDocument document, UUID name, Instant stamp) {
        String title = document.getDocumentInformation().getTitle();
        return Ids.HEAD + "<ofd:OFD xmlns:ofd=\"" + Ids.NAMESPACE
                + "\" Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>"
                + name.toString().replace("-", "") + "</ofd:DocID><ofd:Title>"
                + StringUtil.XMLEnc(title == null ? "" : title) + "</ofd:Title><ofd:CreationDate>"
                + stamp.atZone(BEIJING).toLocalDate() + "</ofd:CreationDate><ofd:Creator>" + PRODUCER
                + "</ofd:Creator></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>\n";
    }

    private void store(String name, String xml) throws IOException {
        store(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    private void store(String name, byte[] content) throws IOException {
        try (OutputStream part = archive.part(name)) {
            part.write(content);
        }
    }
}
