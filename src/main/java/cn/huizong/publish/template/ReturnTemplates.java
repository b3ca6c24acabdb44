package cn.huizong.publish.template;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.observation.Observations;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands out a job's returns to a unit for a period: a workbook a form, prefilled with last year's figures. */
public final class ReturnTemplates {

    private final Catalogue catalogue;
    private final TemplateOrders orders;

    public ReturnTemplates(Catalogue catalogue, JobDefinition job) {
        this.catalogue = catalogue;
        this.orders = new TemplateOrders(catalogue, job);
    }

    /**
     * Writes the workbooks into a folder, which is created where it is missing. A file that is already there and differs is
     * left alone, because somebody may have begun to fill it in; then nothing is written.
     *
     * @param unit code, name or alias of the unit
     * @param form code of one form; empty for all the unit hands in
     * @param history accepted observations of earlier periods; last year's are printed
     * @return the files, in the job's order of forms
     * @throws TemplateRefusal when there is no such template, or a file is in the way
     */
    public List<Path> write(String unit, ReferencePeriod period, Optional<String> form, Observations history, Path out)
            throws IOException {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        workbooks(unit, period, form, history).forEach((name, bytes) -> files.put(out.resolve(name), bytes));
        return NewFiles.write(out, files);
    }

    /** The workbooks by the names of their files, as {@link #write} would write them. */
    public Map<String, byte[]> workbooks(
            String unit, ReferencePeriod period, Optional<String> form, Observations history) {
        Unit reporter = orders.unit(unit, period);
        Map<String, byte[]> workbooks = new LinkedHashMap<>();
        for (Form wanted : orders.forms(reporter, period, form)) {
            workbooks.put(fileName(wanted, reporter, period), workbook(wanted, reporter, period, history));
        }
        return workbooks;
    }

    /** {@code FZ02-行政复议案件统计表-海陵区-2021年.xlsx}. */
    public static String fileName(Form form, Unit unit, ReferencePeriod period) {
        return FileName.of(form.code() + "-" + form.title() + "-" + unit.name() + "-" + period.chinese(), ".xlsx");
    }

    private byte[] workbook(Form form, Unit unit, ReferencePeriod period, Observations history) {
        Instant stamp = period.end().atStartOfDay(ZoneOffset.UTC).toInstant();
        if (form.register() != null) {
            return RegisterBlank.bytes(form, Filling.of(unit, period), stamp);
        }
        Figures lastYear = catalogue
                .form(form.code(), period.lastYear())
                .map(then -> Figures.reported(history, form, then, unit.code(), period.lastYear()))
                .orElse(Figures.NONE);
        TemplateWorkbook workbook = new TemplateWorkbook();
        workbook.add(form, Filling.of(unit, period).withLastYear(lastYear));
        return workbook.bytes(stamp);
    }
}
