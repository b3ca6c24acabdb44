package cn.huizong.intake;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.file.Sheet;
import cn.huizong.intake.form.CellLedger;
import cn.huizong.intake.form.Evidence;
import cn.huizong.intake.form.Findings;
import cn.huizong.intake.form.FormItems;
import cn.huizong.intake.form.HiddenCells;
import cn.huizong.intake.form.Identified;
import cn.huizong.intake.form.Identifier;
import cn.huizong.intake.form.RefusedPart;
import cn.huizong.intake.form.ReturnHead;
import cn.huizong.intake.form.TableReader;
import cn.huizong.observation.FiledCell;
import cn.huizong.observation.FiledReturn;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one part of an opened file: says what return it is and binds its cells, or why it is none that can be taken. */
final class PartReader {

    private final Identifier identifier;
    private final Map<String, FormItems> items = new HashMap<>();

    PartReader(Catalogue catalogue) {
        this.identifier = new Identifier(catalogue);
        catalogue.forms().forEach(form -> items.put(key(form), new FormItems(form)));
    }

    private static String key(Form form) {
        return form.code() + "/" + form.edition();
    }

    PartReading read(
            Source source, Evidence evidence, @Nullable JobDefinition job, @Nullable ReferencePeriod expected) {
        Findings findings = new Findings(source, evidence.sheet());
        try {
            Identified identified = identifier.identify(evidence, job, expected, findings);
            return accepted(source, evidence, identified, findings);
        } catch (RefusedPart refused) {
            findings.add(refused.code(), refused.cell(), refused.reason(), refused.suggestion());
            return PartReading.refused(source, evidence.sheet(), refused, findings);
        }
    }

    private PartReading accepted(Source source, Evidence evidence, Identified identified, Findings findings)
            throws RefusedPart {
        CellLedger ledger = new CellLedger(evidence.sheet());
        FormItems formItems = Objects.requireNonNull(items.get(key(identified.form())));
        List<FiledCell> cells = new TableReader(evidence, identified, formItems, ledger, findings).read();
        HiddenCells.query(evidence.sheet(), findings);
        ReturnHead head = ReturnHead.read(evidence, findings);
        FiledReturn filed = new FiledReturn(
                identified.key(),
                identified.edition(),
                source,
                head.filedOn(),
                head.version(),
                head.signatures(),
                head.fields(),
                cells);
        return PartReading.accepted(
                filed, PartReading.count(evidence.sheet()), ledger.refused(), ledger.ignored(), findings.list());
    }

    /** A sheet beside returns that is none: it is listed with its cells and needs no finding. */
    static PartReading notAReturn(Source source, Sheet sheet) {
        String reason = "不是报表：没有填报单位、报告期、表号和识别码" + (sheet.hidden() ? "（隐藏的工作表）" : "");
        return new PartReading(
                source,
                Outcome.QUARANTINED,
                FindingCode.NOT_A_RETURN.id(),
                null,
                "",
                reason,
                null,
                PartReading.count(sheet),
                0,
                PartReading.all(sheet, FindingCode.NOT_A_RETURN.chinese()),
                List.of());
    }
}
