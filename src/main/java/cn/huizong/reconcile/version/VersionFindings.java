package cn.huizong.reconcile.version;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.State;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Source;
import java.util.List;
import java.util.stream.Collectors;

/** What is said of files that do not count, or that nobody can tell apart. */
final class VersionFindings {

    private VersionFindings() {}

    /** At the first file, naming them all. */
    static Anomaly contested(List<ObservedReturn> files) {
        String names =
                files.stream().map(file -> "“" + name(file.source()) + "”").collect(Collectors.joining("、"));
        return about(FindingCode.DUPLICATE_RETURN, files.get(0))
                .message("同一报表收到" + files.size() + "份内容不同的文件，报出日期和版次都分不出先后，均未采用：" + names)
                .suggestion("确认以哪一份为准，在该份上写明较晚的报出日期或版次后重新报送")
                .build();
    }

    static Anomaly duplicate(ObservedReturn twin, ObservedReturn read) {
        return about(FindingCode.DUPLICATE_FILE, twin)
                .message("与“" + name(read.source()) + "”内容相同，采用后者")
                .suggestion("不必处理；以后同一报表只需报送一份")
                .build();
    }

    static Anomaly superseded(ObservedReturn old, ObservedReturn used) {
        return about(FindingCode.SUPERSEDED, old)
                .message("第" + old.version() + "版，已被第" + used.version() + "版“" + name(used.source()) + "”代替")
                .state(State.MENDED)
                .build();
    }

    private static AnomalyBuilder about(FindingCode code, ObservedReturn file) {
        return AnomalyBuilder.of(code).about(file.key()).at(new Provenance(file.source(), "", ""));
    }

    private static String name(Source source) {
        return source.sheet().isEmpty() ? source.file() : source.file() + "［" + source.sheet() + "］";
    }
}
