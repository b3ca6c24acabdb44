package cn.huizong.publish.answer;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.publish.finding.AnomalyText;
import cn.huizong.publish.template.FileName;
import cn.huizong.publish.template.NewFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A workbook for every unit that was asked something. */
public final class AnswerForms {

    private final Catalogue catalogue;
    private final ReferencePeriod period;
    private final AnswerForm form;

    public AnswerForms(Catalogue catalogue, JobDefinition job, ReferencePeriod period) {
        this.catalogue = catalogue;
        this.period = period;
        this.form = new AnswerForm(new AnomalyText(catalogue, job, period), period);
    }

    /**
     * @param questions by code of the unit; those of no known unit are nobody's to answer
     * @param stamp becomes the workbooks' time of creation
     * @return the files written, or there already as they would be
     */
    public List<Path> write(Map<String, List<Anomaly>> questions, Instant stamp, Path out) throws IOException {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        for (Map.Entry<String, List<Anomaly>> asked : questions.entrySet()) {
            Optional<Unit> unit = catalogue.units().find(asked.getKey());
            if (unit.isPresent()) {
                files.put(out.resolve(fileName(unit.get())), workbook(unit.get(), asked.getValue(), stamp));
            }
        }
        return NewFiles.write(out, files);
    }

    private byte[] workbook(Unit unit, List<Anomaly> questions, Instant stamp) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        form.write(unit, questions, stamp, bytes);
        return bytes.toByteArray();
    }

    /** {@code 说明-海陵区-2021年.xlsx}. */
    private String fileName(Unit unit) {
        return FileName.of("说明-" + unit.name() + "-" + period.chinese(), ".xlsx");
    }
}
