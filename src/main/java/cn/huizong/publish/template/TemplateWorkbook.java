package cn.huizong.publish.template;

import cn.huizong.catalogue.Form;
import cn.huizong.publish.StableWorkbook;
import cn.huizong.publish.template.drawing.TemplateStyles;
import java.time.Instant;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook of returns, a sheet each: blank, prefilled, or filled in. Every sheet prints its identity in a cell; the workbook's
 * own properties repeat it, for programs that keep them.
 */
public final class TemplateWorkbook {

    private static final String IDENTITY_PROPERTY = "HuizongIdentity";

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final TemplateStyles styles = new TemplateStyles(workbook);

    /** Adds a sheet; its name is the form's code and title. */
    public TemplateSheet add(Form form, Filling filling) {
        String name = freeName(WorkbookUtil.createSafeSheetName(form.code() + " " + form.title()));
        TemplateSheet sheet = TemplateSheet.write(workbook.createSheet(name), styles, form, filling);
        int number = workbook.getNumberOfSheets();
        workbook.getProperties()
                .getCustomProperties()
                .addProperty(IDENTITY_PROPERTY + number, filling.identity(form).print());
        return sheet;
    }

    private String freeName(String wanted) {
        String name = wanted;
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            String suffix = "(" + i + ")";
            name = wanted.substring(0, Math.min(wanted.length(), 31 - suffix.length())) + suffix;
        }
        return name;
    }

    /** For whoever goes on working with it. */
    public XSSFWorkbook workbook() {
        return workbook;
    }

    /** The same content gives the same bytes. */
    public byte[] bytes(Instant stamp) {
        return StableWorkbook.bytes(workbook, stamp);
    }
}
