package cn.huizong.pipeline.step;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Units;
import cn.huizong.normalise.NormalisedReturn;
import cn.huizong.observation.CellCounts;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Receipt;
import cn.huizong.observation.ReturnKey;
import java.util.List;

/** A part of an uploaded file that is the return of another unit than the one that handed it in: it is never taken. */
final class ForeignPart {

    private ForeignPart() {}

    static NormalisedReturn refused(Receipt part, ReturnKey key, String unit, Units units) {
        String reason = "这是“" + units.nameOf(key.unit()) + "”的报表，由“" + units.nameOf(unit) + "”在网上报送，没有采用";
        Receipt receipt = new Receipt(
                part.source(),
                Outcome.REJECTED,
                FindingCode.UNIT_UNEXPECTED.id(),
                null,
                0,
                "",
                reason,
                CellCounts.NONE);
        Anomaly finding = AnomalyBuilder.of(FindingCode.UNIT_UNEXPECTED)
                .unit(unit)
                .form(key.form())
                .at(new Provenance(part.source(), "", ""))
                .value(units.nameOf(key.unit()))
                .expected(units.nameOf(unit))
                .message(reason)
                .suggestion("请退回这份文件；报表由“" + units.nameOf(key.unit()) + "”自己报送")
                .build();
        return new NormalisedReturn(null, receipt, List.of(finding));
    }
}
