package cn.huizong.intake.xlsx;

import cn.huizong.intake.container.Container;
import cn.huizong.intake.container.MeteredStream;
import cn.huizong.intake.container.XmlPart;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.CellFormat;
import cn.huizong.intake.file.RefusedFile;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.file.SheetBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads an .xlsx workbook into sheets of cells. */
public final class XlsxReader {

    /** Kinds of sheets that hold a chart, a dialogue or a macro instead of cells. */
    private static final Set<String> NO_CELLS = Set.of("chartsheet", "dialogsheet", "xlMacrosheet");

    private final Budget budget;

    public XlsxReader(Budget budget) {
        this.budget = budget;
    }

    /** @throws RefusedFile when it is damaged, hostile, beyond a limit, or another kind of document */
    public List<Sheet> read(Container container) throws IOException {
        ContentTypes types = ContentTypes.of(container, budget);
        String main = Relationships.of(container, "", budget)
                .first("officeDocument")
                .orElseThrow(() -> RefusedFile.damaged("工作簿缺少主部件"));
        types.requireWorkbook(main);
        Relationships parts = Relationships.of(container, main, budget);
        WorkbookPart workbook;
        try (XmlPart xml = part(container, main)) {
            workbook = WorkbookPart.read(xml, budget);
        }
        List<String> shared = shared(container, parts.first("sharedStrings"));
        List<CellFormat> formats = formats(container, parts.first("styles"));
        List<Sheet> sheets = new ArrayList<>();
        for (WorkbookPart.SheetEntry entry : workbook.sheets()) {
            if (NO_CELLS.contains(parts.kind(entry.id()))) {
                continue;
            }
            SheetBuilder sheet = new SheetBuilder(entry.name(), entry.hidden(), budget);
            sheet.dates1904(workbook.dates1904());
            try (XmlPart xml = part(container, parts.target(entry.id()))) {
                new WorksheetPart(xml, shared, formats, sheet, budget).read();
                xml.finish();
            }
            sheets.add(sheet.build());
        }
        return sheets;
    }

    private List<String> shared(Container container, Optional<String> name) throws IOException {
        if (name.isEmpty()) {
            return List.of();
        }
        try (XmlPart xml = part(container, name.get())) {
            List<String> texts = SharedStrings.read(xml, budget);
            xml.finish();
            return texts;
        }
    }

    private List<CellFormat> formats(Container container, Optional<String> name) throws IOException {
        if (name.isEmpty()) {
            return List.of();
        }
        try (XmlPart xml = part(container, name.get())) {
            List<CellFormat> formats = CellFormats.read(xml, budget);
            xml.finish();
            return formats;
        }
    }

    private XmlPart part(Container container, String name) throws IOException {
        MeteredStream in = container.part(name).orElseThrow(() -> RefusedFile.damaged("工作簿缺少部件 " + name));
        return new XmlPart(name, in, budget);
    }
}
