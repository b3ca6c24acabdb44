package cn.huizong.intake.form;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Quoted;
import cn.huizong.catalogue.Frequency;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.file.SheetCell;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which period a part is for: by its identity and 报告期, which must not contradict each other; by title and name of
 * the sheet where both are missing.
 */
final class PeriodFinder {

    private PeriodFinder() {}

    static ReferencePeriod find(Evidence evidence, Frequency frequency, Findings findings) throws RefusedPart {
        HeadEntry entry = evidence.head().find(HeadField.PERIOD);
        SheetCell cell = entry == null ? null : entry.cell();
        HeadEntry written = entry == null || entry.text().isEmpty() ? null : entry;
        Optional<ReferencePeriod> printed = written == null || evidence.head().contradicts(HeadField.PERIOD)
                ? Optional.empty()
                : PeriodWords.read(written, evidence.sheet().dates1904());
        ReferencePeriod ofIdentity = ofIdentity(evidence);
        if (ofIdentity != null) {
            compare(ofIdentity, written, printed, findings);
            return ofIdentity;
        }
        if (written != null && printed.isEmpty()) {
            throw unknown(cell, "报告期写作" + Quoted.of(written.text()) + "，不是一个完整的" + frequency.chinese() + "报告期");
        }
        ReferencePeriod period = printed.isPresent() ? printed.get() : mentioned(evidence, cell);
        if (period.frequency() != frequency) {
            throw unknown(cell, "本表按" + frequency.chinese() + "填报，报告期却是 " + period.chinese());
        }
        return period;
    }

    /** Null on a blank that was not yet of a period. */
    private static @Nullable ReferencePeriod ofIdentity(Evidence evidence) {
        return evidence.identities().keySet().stream()
                .flatMap(identity -> Stream.ofNullable(identity.period()))
                .findFirst()
                .orElse(null);
    }

    private static void compare(
            ReferencePeriod identity, @Nullable HeadEntry written, Optional<ReferencePeriod> printed, Findings findings)
            throws RefusedPart {
        if (written == null || printed.equals(Optional.of(identity))) {
            return;
        }
        if (printed.isPresent()) {
            throw RefusedPart.quarantined(
                    FindingCode.IDENTITY_CONFLICT,
                    written.cell(),
                    "报告期写作" + Quoted.of(written.text()) + "，识别码却是 " + identity.chinese() + " 的，无法确定填的是哪一期",
                    "请勿在上一期的表上改写，请把数据填入下发的本期表样后重新报送");
        }
        findings.add(
                FindingCode.IDENTITY_CONFLICT,
                written.cell(),
                "报告期写作" + Quoted.of(written.text()) + "，看不出是哪一期；按识别码作为 " + identity.chinese() + " 收下",
                "请确认报告期");
    }

    /** The one period that title and name of the sheet speak of. */
    private static ReferencePeriod mentioned(Evidence evidence, @Nullable SheetCell cell) throws RefusedPart {
        Set<ReferencePeriod> mentioned = new TreeSet<>();
        SheetCell title = evidence.titleCell();
        if (title != null) {
            PeriodWords.mentioned(title.text()).ifPresent(mentioned::add);
        }
        PeriodWords.mentioned(evidence.sheet().name()).ifPresent(mentioned::add);
        if (mentioned.size() != 1) {
            throw unknown(cell == null ? title : cell, "没有写明报告期");
        }
        return mentioned.iterator().next();
    }

    private static RefusedPart unknown(@Nullable SheetCell cell, String reason) {
        return RefusedPart.quarantined(
                FindingCode.PERIOD_UNKNOWN, cell, reason, "请在“报告期：”后写明，例如“2021年”“2021年第三季度”“2021年3月”");
    }
}
