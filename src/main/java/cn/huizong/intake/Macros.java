package cn.huizong.intake;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Source;
import java.util.ArrayList;
import java.util.List;

/** Says of a workbook with macros that they were left aside: a figure one of them was to fill in is as it was last saved. */
final class Macros {

    private Macros() {}

    /** Once a file, with its first part. */
    static List<PartReading> said(List<PartReading> parts) {
        List<PartReading> said = new ArrayList<>(parts);
        said.set(0, parts.get(0).with(hint(parts.get(0))));
        return List.copyOf(said);
    }

    private static Anomaly hint(PartReading part) {
        Source file = new Source(part.source().file(), part.source().sha256(), "");
        AnomalyBuilder hint = AnomalyBuilder.of(FindingCode.MACROS)
                .at(new Provenance(file, "", ""))
                .message("工作簿带有宏；宏没有运行，各单元格按保存时的值读取")
                .suggestion("请确认保存之前宏已算完；以后请另存为不带宏的 .xlsx 报送");
        ReturnKey key = part.key();
        return key == null ? hint.build() : hint.about(key).build();
    }
}
