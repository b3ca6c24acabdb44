package cn.huizong.publish.workbook;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a workbook sheet by sheet; the same content gives the same bytes. */
public final class WorkbookWriter implements Closeable {

    private static final int LONGEST_NAME = 31;
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final StyleSheet styles;
    private final StoredArchive archive = new StoredArchive();
    private final List<String> reserved = new ArrayList<>();
    private final List<WorkbookParts.Sheet> sheets = new ArrayList<>();

    /** @param normal of cells without a style of their own */
    public WorkbookWriter(Typeface normal) throws IOException {
        this.styles = new StyleSheet(normal);
    }

    /** A name for a sheet, as near to what is wanted as spreadsheets allow, and not taken yet. */
    public String reserveName(String wanted) {
        String allowed = wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", "_").replaceAll("^'|'$", "_");
        String base = allowed.isBlank() ? "表" : allowed;
        for (int number = 1; ; number++) {
            String suffix = number == 1 ? "" : "~" + number;
            String name = base.substring(0, Math.min(base.length(), LONGEST_NAME - suffix.length())) + suffix;
            if (reserved.stream().noneMatch(taken -> sameName(taken, name))) {
                reserved.add(name);
                return name;
            }
        }
    }

    private static boolean sameName(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    /** Begins the next sheet; it must be closed before another is begun. {@code name} is one that was reserved. */
    public SheetWriter sheet(String name, SheetLayout layout) throws IOException {
        OutputStream part = archive.part(WorkbookParts.sheetPart(sheets.size() + 1));
        Writer out = new BufferedWriter(new OutputStreamWriter(part, StandardCharsets.UTF_8), 1 << 15);
        SheetWriter sheet = new SheetWriter(out, styles, layout, sheets.isEmpty());
        sheets.add(new WorkbookParts.Sheet(name, sheet));
        return sheet;
    }

    /** @param stamp becomes the workbook's time of creation and change */
    public void writeTo(OutputStream out, String title, Instant stamp) throws IOException {
        part(CONTENT_TYPES, WorkbookParts.contentTypes(sheets));
        part("_rels/.rels", WorkbookParts.packageRelations());
        part("docProps/core.xml", WorkbookParts.coreProperties(title, stamp));
        part("xl/workbook.xml", WorkbookParts.workbook(sheets));
        part("xl/_rels/workbook.xml.rels", WorkbookParts.workbookRelations(sheets.size()));
        part("xl/styles.xml", styles.xml());
        DrawingParts.write(sheets, this::part);
        archive.writeTo(out, List.of(CONTENT_TYPES));
    }

    private void part(String name, String xml) throws IOException {
        try (OutputStream part = archive.part(name)) {
            part.write(xml.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
