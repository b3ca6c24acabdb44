package cn.huizong.samples;

import cn.huizong.observation.Signatures;
import cn.huizong.publish.template.Figures;
import cn.huizong.publish.template.Filling;
import cn.huizong.publish.template.TemplateSheet;
import cn.huizong.publish.template.TemplateWorkbook;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The template a unit was sent, filled in: a sheet a form, identity and formats kept. */
final class FilledTemplate {

    static final Signatures SIGNED = new Signatures("演示甲", "演示乙", "演示丙", "0523-00000000");

    private static final int MEASURE_COLUMN = 2;

    private FilledTemplate() {}

    static byte[] bytes(SampleFile file, List<SampleSheet> sheets) {
        TemplateWorkbook workbook = new TemplateWorkbook();
        for (SampleSheet sheet : sheets) {
            TemplateSheet written = workbook.add(sheet.form(), filling(sheet));
            touchUp(written, sheet);
            label(written.sheet());
        }
        if (file.hiddenSheet() != null) {
            hiddenDraft(workbook, file.hiddenSheet(), sheets.get(0));
        }
        return workbook.bytes(stamp(file));
    }

    static Instant stamp(SampleFile file) {
        return file.filed().atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Filling filling(SampleSheet sheet) {
        return Filling.of(sheet.unit(), sheet.period())
                .withCurrent(figures(sheet.current()))
                .withLastYear(figures(sheet.lastYear()))
                .signed(SIGNED, sheet.file().filed(), sheet.file().version());
    }

    private static Figures figures(Map<String, Entry> entries) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        entries.forEach((item, entry) -> {
            if (entry instanceof Entry.Number number) {
                numbers.put(item, number.value());
            } else if (!entry.text().isEmpty()) {
                texts.put(item, entry.text());
            }
        });
        return new Figures(numbers, texts);
    }

    private static void touchUp(TemplateSheet written, SampleSheet sheet) {
        sheet.current().forEach((item, entry) -> {
            if (entry instanceof Entry.Formula formula) {
                written.input(item).setCellFormula(overCells(written, formula.overItems()));
            }
        });
        sheet.form().items().stream()
                .filter(item -> sheet.file().measures().containsKey(item.code()))
                .forEach(item -> measureCell(written, item.code()).setCellValue(sheet.measure(item)));
    }

    private static String overCells(TemplateSheet written, String overItems) {
        StringBuilder formula = new StringBuilder();
        for (String part : overItems.split("(?<=[-+])|(?=[-+])", -1)) {
            formula.append(
                    part.startsWith("FZ") ? written.input(part).getAddress().formatAsString() : part);
        }
        return formula.toString();
    }

    private static XSSFCell measureCell(TemplateSheet written, String item) {
        return written.input(item).getRow().getCell(MEASURE_COLUMN);
    }

    /** The line that says it is made up is printed as well. */
    private static void label(XSSFSheet sheet) {
        int row = sheet.getLastRowNum() + 1;
        sheet.createRow(row).createCell(0).setCellValue(SampleSheet.MADE_UP);
        XSSFWorkbook workbook = sheet.getWorkbook();
        int index = workbook.getSheetIndex(sheet);
        String printed = workbook.getPrintArea(index);
        if (printed != null) {
            CellRangeAddress area = CellRangeAddress.valueOf(printed.substring(printed.lastIndexOf('!') + 1));
            workbook.setPrintArea(index, area.getFirstColumn(), area.getLastColumn(), area.getFirstRow(), row);
        }
    }

    private static void hiddenDraft(TemplateWorkbook workbook, String name, SampleSheet of) {
        XSSFSheet draft = workbook.workbook().createSheet(name);
        draft.createRow(0).createCell(0).setCellValue("测算草稿，不报");
        int row = 1;
        for (Map.Entry<String, Entry> entry : of.current().entrySet()) {
            draft.createRow(row).createCell(0).setCellValue(entry.getValue().text());
            row++;
        }
        workbook.workbook().setSheetHidden(workbook.workbook().getSheetIndex(draft), true);
    }
}
