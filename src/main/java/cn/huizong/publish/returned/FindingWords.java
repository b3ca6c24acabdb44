package cn.huizong.publish.returned;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.catalogue.Severity;
import cn.huizong.publish.finding.AnomalyText;
import cn.huizong.publish.finding.ReplyText;
import cn.huizong.publish.finding.ReportEntry;
import cn.huizong.publish.text.SafeText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said to a unit of what was found in its file. */
final class FindingWords {

    /** A comment is read in a small box; what is longer stands on the sheet. */
    private static final int LONGEST_COMMENT = 1_000;

    private final AnomalyText words;

    FindingWords(AnomalyText words) {
        this.words = words;
    }

    static String asked(Severity severity) {
        return switch (severity) {
            case MANDATORY -> "须更正";
            case QUERY -> "须说明或更正";
            case HINT -> "供参考";
        };
    }

    String unit(String code) {
        return words.unit(code);
    }

    String subject(Anomaly finding) {
        return SafeText.visible(words.subject(finding));
    }

    /** Where it stands in the file that was handed in. */
    String place(Anomaly finding) {
        return lines(words.sheet(finding), words.cell(finding));
    }

    /** What is wrong, how it probably came about and what is to be done, a line each; and what was said to it already. */
    String question(ReportEntry entry) {
        Anomaly finding = entry.anomaly();
        String reply = ReplyText.of(finding);
        return lines(
                "【" + words.rule(finding.rule()) + "】" + finding.message(),
                labelled("可能原因：", finding.cause()),
                labelled("处理：", words.ownSuggestion(finding)),
                entry.depth() > 0 ? "（由上一问题引起，上一问题更正或说明后不必另外答复）" : "",
                labelled("已有说明：", reply));
    }

    /** Of all that was found in one cell. */
    String comment(List<ReportEntry> entries) {
        String all = entries.stream().map(this::comment).collect(Collectors.joining("\n\n"));
        return all.length() <= LONGEST_COMMENT ? all : all.substring(0, cut(all)) + "……（全文见说明表）";
    }

    private static int cut(String all) {
        return Character.isHighSurrogate(all.charAt(LONGEST_COMMENT - 1)) ? LONGEST_COMMENT - 1 : LONGEST_COMMENT;
    }

    private String comment(ReportEntry entry) {
        Anomaly finding = entry.anomaly();
        return lines(
                "【" + asked(finding.severity()) + "】" + words.lead(finding) + finding.message(),
                finding.expected().isEmpty()
                        ? ""
                        : words.valueName(finding) + "：" + finding.value() + "　应为：" + finding.expected(),
                labelled("可能原因：", finding.cause()),
                labelled("处理：", words.ownSuggestion(finding)),
                "问题编号：" + finding.id());
    }

    private static String labelled(String label, String text) {
        return text.isEmpty() ? "" : label + text;
    }

    private static String lines(String... lines) {
        return SafeText.visible(Stream.of(lines).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n")));
    }
}
