package cn.huizong.intake.form;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.observation.ReturnIdentity;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides which form a part is. The identity and the items must not contradict each other; 表号 and title decide where neither
 * is there, and are queried where they disagree with them.
 */
final class FormFinder {

    private static final String USE_TEMPLATE = "请把数据填入下发的本期表样后重新报送，表样上的表号、指标代码和识别码请勿改动";

    private FormFinder() {}

    /** The code of the form. */
    static String find(Evidence evidence, Findings findings) throws RefusedPart {
        ReturnIdentity identity = identity(evidence, findings);
        Set<String> items = evidence.items().forms();
        Set<String> printed = printed(evidence);
        if (identity != null) {
            String form = identity.form();
            if (!items.isEmpty() && !items.contains(form)) {
                throw RefusedPart.quarantined(
                        FindingCode.IDENTITY_CONFLICT,
                        evidence.identities().get(identity),
                        "识别码是报表 " + form + " 的，表内指标却是 " + String.join("、", items) + " 的，无法确定以哪个为准",
                        USE_TEMPLATE);
            }
            queryPrinted(form, printed, evidence, findings);
            return form;
        }
        return withoutIdentity(items, printed, evidence, findings);
    }

    private static String withoutIdentity(Set<String> items, Set<String> printed, Evidence evidence, Findings findings)
            throws RefusedPart {
        if (items.size() == 1) {
            String form = items.iterator().next();
            queryPrinted(form, printed, evidence, findings);
            return form;
        }
        Set<String> both = new TreeSet<>(printed);
        if (!items.isEmpty()) {
            both.retainAll(items);
        }
        if (both.size() == 1) {
            return both.iterator().next();
        }
        Set<String> candidates = new TreeSet<>(items);
        candidates.addAll(printed);
        throw RefusedPart.quarantined(
                FindingCode.FORM_UNKNOWN,
                evidence.titleCell(),
                candidates.isEmpty()
                        ? "找不到识别码、表号、表名，也没有一行指标与表样相符，无法认定是哪一张报表"
                        : "无法认定是哪一张报表，可能是 " + String.join("、", candidates),
                USE_TEMPLATE);
    }

    private static @Nullable ReturnIdentity identity(Evidence evidence, Findings findings) throws RefusedPart {
        evidence.brokenIdentities()
                .forEach(cell ->
                        findings.add(FindingCode.IDENTITY_CONFLICT, cell, "识别码被改动，校验位不符，未予采用", "请使用下发的表样填报，识别码请勿改动"));
        Map<ReturnIdentity, ?> identities = evidence.identities();
        if (identities.size() > 1) {
            throw RefusedPart.quarantined(
                    FindingCode.IDENTITY_CONFLICT,
                    evidence.identities().values().iterator().next(),
                    "同一张表内有 " + identities.size() + " 个不同的识别码，无法确定以哪个为准",
                    "请一个工作表只放一张报表");
        }
        return identities.isEmpty() ? null : identities.keySet().iterator().next();
    }

    /** Both 表号 and title where they agree, else whatever they say. */
    private static Set<String> printed(Evidence evidence) {
        Set<String> printed = new TreeSet<>(evidence.formsOfTableNumber());
        if (printed.isEmpty() || evidence.formsOfTitle().isEmpty()) {
            printed.addAll(evidence.formsOfTitle());
            return printed;
        }
        Set<String> agreed = new TreeSet<>(printed);
        agreed.retainAll(evidence.formsOfTitle());
        printed.addAll(evidence.formsOfTitle());
        return agreed.isEmpty() ? printed : agreed;
    }

    private static void queryPrinted(String form, Set<String> printed, Evidence evidence, Findings findings) {
        if (!printed.isEmpty() && !(printed.size() == 1 && printed.contains(form))) {
            HeadEntry number = evidence.head().find(HeadField.TABLE_NUMBER);
            findings.add(
                    FindingCode.IDENTITY_CONFLICT,
                    number == null ? evidence.titleCell() : number.cell(),
                    "按识别码和指标认定为报表 " + form + "，印出的表号或表名却是 " + String.join("、", printed) + " 的",
                    "请核对是否用错表样；没有用错的请说明");
        }
    }
}
