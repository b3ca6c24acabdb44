package cn.huizong.intake.xlsx;

import cn.huizong.intake.container.Container;
import cn.huizong.intake.container.MeteredStream;
import cn.huizong.intake.container.XmlPart;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.CellFormat;
import cn.huizong.intake.file.CellSink;
import cn.huizong.intake.file.RefusedFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;

/** An open .xlsx workbook, whose sheets can be read one after the other and again. */
public final class XlsxBook implements Closeable {

    /** Kinds of sheets that hold a chart, a dialogue or a macro instead of cells. */
    private static final Set<String> NO_CELLS = Set.of("chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet");

    /** A sheet that holds cells. */
    public record Tab(String name, boolean hidden, String id) {}

    private final Container container;
    private final Budget budget;
    private final Relationships parts;
    private final WorkbookPart workbook;
    private final List<String> shared;
    private final List<CellFormat> formats;

    XlsxBook(Container container, Budget budget, boolean packed) throws IOException {
        this.container = container;
        this.budget = budget;
        ContentTypes types = ContentTypes.of(container, budget);
        String main = Relationships.of(container, "", budget)
                .first("officeDocument")
                .orElseThrow(() -> RefusedFile.damaged("工作簿缺少主部件"));
        types.requireWorkbook(main);
        parts = Relationships.of(container, main, budget);
        try (XmlPart xml = part(main)) {
            workbook = WorkbookPart.read(xml, budget);
        }
        shared = shared(parts.first("sharedStrings"), packed);
        formats = formats(parts.first("styles"));
    }

    /**
     * @param packed whether its shared texts are kept packed, for a workbook that is large
     * @throws RefusedFile when it is damaged, hostile, beyond a limit, or another kind of document
     */
    public static XlsxBook open(Path file, Budget budget, boolean packed) throws IOException {
        Container container = null;
        try {
            container = Container.open(file, budget);
            return new XlsxBook(container, budget, packed);
        } catch (ZipException damaged) {
            close(container);
            throw RefusedFile.damaged("文件不完整或已损坏，内容无法解压");
        } catch (IOException | RuntimeException refused) {
            close(container);
            throw refused;
        }
    }

    private static void close(@org.jspecify.annotations.Nullable Container container) throws IOException {
        if (container != null) {
            container.close();
        }
    }

    public List<Tab> tabs() {
        return workbook.sheets().stream()
                .filter(entry -> !NO_CELLS.contains(parts.kind(entry.id())))
                .map(entry -> new Tab(entry.name(), entry.hidden(), entry.id()))
                .toList();
    }

    /** In Visual Basic, or on sheets of Excel 4. */
    boolean macros() {
        return parts.first("vbaProject").isPresent()
                || parts.first("xlMacrosheet").isPresent()
                || parts.first("xlIntlMacrosheet").isPresent();
    }

    public boolean dates1904() {
        return workbook.dates1904();
    }

    /** Whether all of the sheet arrived as it was sent shows only where the sink wants all of it. */
    public void read(Tab tab, CellSink sink) throws IOException {
        try (XmlPart xml = part(parts.target(tab.id()))) {
            new WorksheetPart(xml, shared, formats, sink, budget).read();
            if (sink.open()) {
                xml.finish();
            }
        } catch (ZipException damaged) {
            throw RefusedFile.damaged("文件不完整或已损坏，内容无法解压");
        }
    }

    private List<String> shared(Optional<String> name, boolean packed) throws IOException {
        if (name.isEmpty()) {
            return List.of();
        }
        try (XmlPart xml = part(name.get())) {
            List<String> texts = packed ? PackedTexts.read(xml, budget) : SharedStrings.read(xml, budget);
            xml.finish();
            return texts;
        }
    }

    private List<CellFormat> formats(Optional<String> name) throws IOException {
        if (name.isEmpty()) {
            return List.of();
        }
        try (XmlPart xml = part(name.get())) {
            List<CellFormat> found = CellFormats.read(xml, budget);
            xml.finish();
            return found;
        }
    }

    private XmlPart part(String name) throws IOException {
        MeteredStream in = container.part(name).orElseThrow(() -> RefusedFile.damaged("工作簿缺少部件 " + name));
        return new XmlPart(name, in, budget);
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
