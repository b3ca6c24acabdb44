package cn.huizong.pipeline.command;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ExpectedReturn;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.pipeline.console.TextTable;
import cn.huizong.store.StoredRelease;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The board of a period, unit by form, for people and as JSON. */
final class StatusReport {

    private static final int FORMS_ACROSS = 7;
    private static final String NOT_ASKED = "·";

    private final CommandContext context;
    private final Catalogue catalogue;
    private final JobDefinition job;
    private final ReferencePeriod period;
    private final Optional<StoredRelease> release;
    private final Map<ExpectedReturn, ReturnState> states;

    StatusReport(
            CommandContext context,
            Catalogue catalogue,
            JobDefinition job,
            ReferencePeriod period,
            Optional<StoredRelease> release,
            Map<ExpectedReturn, ReturnState> states) {
        this.context = context;
        this.catalogue = catalogue;
        this.job = job;
        this.period = period;
        this.release = release;
        this.states = states;
    }

    boolean open() {
        return states.values().stream().anyMatch(ReturnState::open);
    }

    String text() {
        List<String> blocks = new ArrayList<>();
        String due = period.end().plusDays(job.dueDays()).toString();
        blocks.add(context.text("status.heading", job.title(), period.chinese(), due)
                + "\n"
                + release.map(last ->
                                context.text("status.release", last.name(), context.text("release." + last.state())))
                        .orElseGet(() -> context.text("status.no-release")));
        blocks.add(board());
        blocks.add(forms());
        blocks.add(summary());
        return String.join("\n\n", blocks);
    }

    /** Forms side by side as far as a terminal is wide, then the next ones below. */
    private String board() {
        List<String> blocks = new ArrayList<>();
        for (int i = 0; i < job.forms().size(); i += FORMS_ACROSS) {
            blocks.add(board(job.forms()
                    .subList(i, Math.min(i + FORMS_ACROSS, job.forms().size()))));
        }
        return String.join("\n\n", blocks);
    }

    private String board(List<String> forms) {
        TextTable table = new TextTable("  ", "l" + "l".repeat(forms.size()));
        List<String> header = new ArrayList<>(List.of(context.text("status.unit")));
        header.addAll(forms);
        table.row(header);
        for (Unit unit : catalogue.units().all()) {
            List<String> row = new ArrayList<>(List.of(unit.name()));
            forms.forEach(form -> row.add(word(new ExpectedReturn(form, unit.code()))));
            if (row.stream().skip(1).anyMatch(cell -> !cell.equals(NOT_ASKED))) {
                table.row(row);
            }
        }
        return table.print();
    }

    private String word(ExpectedReturn expected) {
        ReturnState state = states.get(expected);
        return state == null ? NOT_ASKED : context.text("status." + state.word());
    }

    private String forms() {
        TextTable table = new TextTable("  ", "ll");
        for (String code : job.forms()) {
            table.row(code, catalogue.form(code, period).map(Form::title).orElse(""));
        }
        return table.print();
    }

    private String summary() {
        List<String> counts = new ArrayList<>();
        counts.add(context.text("status.expected", states.size()));
        for (ReturnState state : ReturnState.values()) {
            long count = states.values().stream().filter(state::equals).count();
            if (count > 0) {
                counts.add(context.text("status." + state.word()) + " " + count);
            }
        }
        counts.add(context.text("status.not-asked", NOT_ASKED));
        return String.join("  ", counts);
    }

    Map<String, Object> json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("job", job.name());
        document.put("period", period.toString());
        document.put("due", period.end().plusDays(job.dueDays()).toString());
        document.put("release", release.map(StoredRelease::name).orElse(null));
        document.put("state", release.map(StoredRelease::state).orElse(null));
        List<Map<String, Object>> returns = new ArrayList<>();
        states.forEach((expected, state) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("unit", expected.unit());
            entry.put("name", catalogue.units().nameOf(expected.unit()));
            entry.put("form", expected.form());
            entry.put("state", state.word());
            returns.add(entry);
        });
        document.put("returns", returns);
        return document;
    }
}
