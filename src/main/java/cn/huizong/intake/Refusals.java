package cn.huizong.intake;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.intake.file.RefusedFile;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Source;
import java.util.List;
import java.util.Map;

/** What is said of files that are refused as a whole. */
final class Refusals {

    private Refusals() {}

    static FileReading reading(String path, String sha256, long bytes, RefusedFile refused) {
        Source source = new Source(path, sha256, "");
        Anomaly finding = AnomalyBuilder.of(refused.code())
                .at(new Provenance(source, "", ""))
                .message(refused.reason())
                .suggestion(refused.advice())
                .build();
        Outcome outcome = refused.code() == FindingCode.LIMIT_EXCEEDED ? Outcome.QUARANTINED : Outcome.REJECTED;
        String code = refused.code().id();
        return new FileReading(
                path,
                sha256,
                bytes,
                List.of(new PartReading(
                        source, outcome, code, null, "", refused.reason(), null, 0, 0, Map.of(), List.of(finding))));
    }

    static RefusedFile unreadable() {
        return RefusedFile.format("文件无法读取", "请检查文件是否被其他程序占用、是否有读取权限，然后重新报送");
    }

    /** No file is known to lead there; if there is one, it must not stop the others. */
    static RefusedFile unforeseen() {
        return RefusedFile.format("读取时出现没有预料到的情况，文件未采用", "请在 Excel 或 WPS 中另存为 .xlsx 后重新报送，并把原文件交给系统维护人员");
    }
}
