package cn.huizong.pipeline.command;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.Answer;
import cn.huizong.anomaly.Decision;
import cn.huizong.anomaly.Reply;
import cn.huizong.anomaly.State;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.pipeline.answer.Question;
import cn.huizong.pipeline.console.OneLine;
import cn.huizong.store.StoredRelease;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Questions, answers and decisions, for people and as JSON. */
final class AnswersReport {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String DETAIL = "      ";

    private final CommandContext context;
    private final Catalogue catalogue;
    private final JobDefinition job;
    private final StoredRelease release;

    AnswersReport(CommandContext context, Catalogue catalogue, JobDefinition job, StoredRelease release) {
        this.context = context;
        this.catalogue = catalogue;
        this.job = job;
        this.release = release;
    }

    String list(List<Question> questions) {
        List<String> blocks = new ArrayList<>();
        blocks.add(context.text(
                "answers.heading", job.title(), release.period().chinese(), release.name(), questions.size()));
        Map<String, List<Question>> byUnit = new LinkedHashMap<>();
        questions.forEach(question -> byUnit.computeIfAbsent(question.unit(), none -> new ArrayList<>())
                .add(question));
        byUnit.forEach((unit, asked) -> blocks.add(unit(unit) + "\n"
                + asked.stream()
                        .map(question -> String.join("\n", lines(question)))
                        .collect(Collectors.joining("\n"))));
        if (!questions.isEmpty()) {
            blocks.add(context.text("answers.next", job.name(), release.period()));
        }
        return String.join("\n\n", blocks);
    }

    String decided(List<Question> questions, State verdict) {
        String ids = questions.stream().map(question -> question.finding().id()).collect(Collectors.joining(" "));
        return context.text(
                verdict == State.ACCEPTED ? "answers.accepted" : "answers.rejected",
                questions.size(),
                ids,
                job.name(),
                release.period());
    }

    private String unit(String code) {
        return code.isEmpty()
                ? context.text("answers.no-unit")
                : catalogue.units().nameOf(code);
    }

    private List<String> lines(Question question) {
        Anomaly finding = question.finding();
        List<String> lines = new ArrayList<>();
        String cell = finding.provenance() == null
                ? ""
                : Stream.of(
                                finding.provenance().source().file(),
                                finding.provenance().cell())
                        .filter(word -> !word.isEmpty())
                        .map(OneLine::of)
                        .collect(Collectors.joining(" "));
        lines.add("  " + finding.id() + "  " + state(question) + "  " + finding.rule() + "  " + finding.item() + "  "
                + cell);
        lines.add(DETAIL + OneLine.of(finding.message()));
        Reply reply = finding.reply();
        if (reply != null && reply.answer() != null) {
            lines.add(DETAIL
                    + context.text(
                            "answers.said", OneLine.of(reply.answer().text().strip()), signed(reply.answer())));
        }
        if (reply != null && !reply.lapsed().isEmpty()) {
            lines.add(DETAIL + reply.lapsed());
        }
        Decision decision = question.pending() != null ? question.pending() : reply == null ? null : reply.decision();
        if (decision != null) {
            lines.add(DETAIL + decision(decision, question.pending() != null));
        }
        return lines;
    }

    private String state(Question question) {
        State state = question.finding().state();
        if (state == State.OPEN && question.canBeSetAside()) {
            return context.text("answers.state.file");
        }
        return context.text("answers.state." + state.word());
    }

    private String decision(Decision decision, boolean pending) {
        return context.text(
                "answers.decided." + decision.verdict().word(),
                LocalDateTime.ofInstant(decision.at(), CHINA).format(MINUTE),
                decision.by(),
                decision.reason(),
                pending ? context.text("answers.pending") : "");
    }

    private static String signed(Answer answer) {
        String signed = Stream.of(
                        answer.by(),
                        answer.on(),
                        answer.place().source().file() + " " + answer.place().cell())
                .filter(word -> !word.isBlank())
                .map(OneLine::of)
                .collect(Collectors.joining("，"));
        return "（" + signed + "）";
    }

    Map<String, Object> json(List<Question> questions) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("job", job.name());
        document.put("period", release.period().toString());
        document.put("release", release.name());
        document.put("questions", questions.stream().map(AnswersReport::json).toList());
        return document;
    }

    private static Map<String, Object> json(Question question) {
        Anomaly finding = question.finding();
        Reply reply = finding.reply();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", finding.id());
        entry.put("grounds", finding.grounds().code());
        entry.put("severity", finding.severity().word());
        entry.put("rule", finding.rule());
        entry.put("unit", question.unit());
        entry.put("form", finding.form());
        entry.put("item", finding.item());
        entry.put("value", finding.value());
        entry.put("message", finding.message());
        entry.put("parent", finding.parent());
        entry.put("state", question.state().word());
        entry.put("answerable", question.answerable());
        entry.put("canBeSetAside", question.canBeSetAside());
        entry.put("answer", json(reply == null ? null : reply.answer()));
        entry.put("lapsed", reply == null ? "" : reply.lapsed());
        entry.put(
                "decision",
                json(question.pending() != null ? question.pending() : reply == null ? null : reply.decision()));
        entry.put("pending", question.pending() != null);
        return entry;
    }

    private static @Nullable Map<String, Object> json(@Nullable Answer answer) {
        if (answer == null) {
            return null;
        }
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("text", answer.text());
        entry.put("by", answer.by());
        entry.put("on", answer.on());
        entry.put("file", answer.place().source().file());
        entry.put("sheet", answer.place().source().sheet());
        entry.put("cell", answer.place().cell());
        return entry;
    }

    private static @Nullable Map<String, Object> json(@Nullable Decision decision) {
        if (decision == null) {
            return null;
        }
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("verdict", decision.verdict().word());
        entry.put("by", decision.by());
        entry.put("at", decision.at().toString());
        entry.put("reason", decision.reason());
        return entry;
    }
}
