package cn.huizong.reconcile.version;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.State;
import cn.huizong.observation.Observation;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is said of files that do not count, of those that nobody can tell apart, and of those that make up a return together. */
final class VersionFindings {

    private static final int NAMED_ITEMS = 10;

    private VersionFindings() {}

    static List<Anomaly> of(Succession succession) {
        List<Anomaly> findings = new ArrayList<>();
        ObservedReturn used = succession.used();
        if (!succession.contested().isEmpty()) {
            findings.add(contested(succession.contested(), succession.parts()));
        }
        if (used != null) {
            succession.replaced().forEach(old -> findings.add(superseded(old, used, succession.parts())));
            if (cameApart(succession.parts())) {
                findings.add(joined(used, succession.parts()));
            }
        }
        return findings;
    }

    /** At the first file, naming them all. */
    private static Anomaly contested(List<ObservedReturn> files, List<ObservedReturn> others) {
        String beside = others.isEmpty() ? "" : "；同表其他各行的" + names(others) + "也因此暂不采用";
        return about(FindingCode.DUPLICATE_RETURN, files.get(0))
                .message("同一报表收到" + files.size() + "份内容不同的文件，报出日期和版次都分不出先后，均未采用：" + names(files) + beside)
                .suggestion("确认以哪一份为准，在该份上写明较晚的报出日期或版次后重新报送")
                .build();
    }

    static Anomaly duplicate(ObservedReturn twin, ObservedReturn read) {
        return about(FindingCode.DUPLICATE_FILE, twin)
                .message("与“" + name(read.source()) + "”内容相同，采用后者")
                .suggestion("不必处理；以后同一报表只需报送一份")
                .build();
    }

    /** Open where figures of the old version stand nowhere in the new one: the unit may have forgotten them. */
    private static Anomaly superseded(ObservedReturn old, ObservedReturn used, List<ObservedReturn> parts) {
        Set<String> rows = Rows.of(old).all();
        List<ObservedReturn> heirs = parts.stream()
                .filter(part -> !Collections.disjoint(rows, Rows.of(part).all()))
                .toList();
        AnomalyBuilder finding = about(FindingCode.SUPERSEDED, old);
        String message = "第" + old.version() + "版，已被第" + used.version() + "版" + heirs(old, heirs) + "代替";
        List<String> dropped = dropped(old, used);
        if (dropped.isEmpty()) {
            return finding.message(message).state(State.MENDED).build();
        }
        return finding.message(message + "；本版填过而第" + used.version() + "版没有填：" + listed(dropped))
                .suggestion("确是撤回的，不必处理；漏填的，请补全后重新报送；两份本是一张报表的两部分的，请写同一报出日期，同时报送")
                .build();
    }

    /** A file corrected where it lay has the name of the one that replaced it. */
    private static String heirs(ObservedReturn old, List<ObservedReturn> heirs) {
        return heirs.stream()
                .map(heir -> (name(heir.source()).equals(name(old.source())) ? "后收到的同名文件" : "") + quoted(heir))
                .collect(Collectors.joining("、"));
    }

    private static List<String> dropped(ObservedReturn old, ObservedReturn used) {
        Set<String> kept = new HashSet<>();
        used.observations().stream()
                .filter(observation -> !observation.isBlank())
                .forEach(observation -> kept.add(observation.item()));
        return old.observations().stream()
                .filter(observation -> !observation.isBlank() && !kept.contains(observation.item()))
                .map(Observation::item)
                .toList();
    }

    private static String listed(List<String> items) {
        String first = items.stream().limit(NAMED_ITEMS).collect(Collectors.joining("、"));
        return items.size() <= NAMED_ITEMS ? first : first + "等" + items.size() + "项";
    }

    /** Whether by arrival, 报出日期 or 版次 some of them are later than others. */
    private static boolean cameApart(List<ObservedReturn> parts) {
        return differ(parts, ObservedReturn::receipt)
                || differ(parts.stream().filter(part -> part.filedOn() != null).toList(), ObservedReturn::filedOn)
                || differ(
                        parts.stream().filter(part -> part.statedVersion() > 0).toList(),
                        ObservedReturn::statedVersion);
    }

    private static boolean differ(List<ObservedReturn> parts, Function<ObservedReturn, Object> value) {
        return parts.stream().map(value).distinct().count() > 1;
    }

    private static Anomaly joined(ObservedReturn used, List<ObservedReturn> parts) {
        String files = parts.stream()
                .map(part -> quoted(part) + "（" + stated(part) + "）")
                .collect(Collectors.joining("、"));
        return about(FindingCode.JOINED_RETURN, used)
                .message("由" + parts.size() + "份先后报送、各填一部分的文件合为一张报表，后报的在前：" + files)
                .suggestion("确是各填一部分的，不必处理；其中一份本应代替另一份的，请报送填全的一份")
                .build();
    }

    private static String stated(ObservedReturn part) {
        LocalDate day = part.filedOn();
        String date = day == null
                ? "没有报出日期"
                : "报出日期" + day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        return part.statedVersion() > 0 ? date + "，版次" + part.statedVersion() : date;
    }

    private static AnomalyBuilder about(FindingCode code, ObservedReturn file) {
        return AnomalyBuilder.of(code).about(file.key()).at(new Provenance(file.source(), "", ""));
    }

    private static String names(List<ObservedReturn> files) {
        return files.stream().map(VersionFindings::quoted).collect(Collectors.joining("、"));
    }

    private static String quoted(ObservedReturn file) {
        return "“" + name(file.source()) + "”";
    }

    private static String name(Source source) {
        return source.sheet().isEmpty() ? source.file() : source.file() + "［" + source.sheet() + "］";
    }
}
