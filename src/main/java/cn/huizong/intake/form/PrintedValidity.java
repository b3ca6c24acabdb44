package cn.huizong.intake.form;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Quoted;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.ReferencePeriod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether the sheet a return was filled in on says of itself that it is no longer valid (有效期至). */
final class PrintedValidity {

    private PrintedValidity() {}

    /** A form that has expired by its own definition is found when returns are judged, and not here again. */
    static void query(Evidence evidence, Form form, ReferencePeriod period, Findings findings) {
        HeadEntry entry = evidence.head().find(HeadField.VALID_UNTIL);
        if (entry == null || endsBefore(form.validUntil(), period)) {
            return;
        }
        DayWords.read(entry, evidence.sheet().dates1904())
                .filter(printed -> endsBefore(printed, period))
                .ifPresent(printed -> findings.add(
                        FindingCode.FORM_EXPIRED,
                        entry.cell(),
                        "表上印的有效期至" + Quoted.of(entry.text()) + "，早于" + period.chinese() + "末",
                        "请换用有效的表样重新报送；指标没有变化的请说明"));
    }

    private static boolean endsBefore(@Nullable LocalDate until, ReferencePeriod period) {
        return until != null && until.isBefore(period.end());
    }
}
