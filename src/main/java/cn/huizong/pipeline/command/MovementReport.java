package cn.huizong.pipeline.command;

import cn.huizong.aggregate.Rounding;
import cn.huizong.aggregate.movement.Growth;
import cn.huizong.aggregate.movement.Movement;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.console.TextTable;
import cn.huizong.pipeline.proof.HiddenAreas;
import cn.huizong.publish.text.MovementSentence;
import cn.huizong.publish.text.MovementTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where the change of a city's figure comes from (变动来自哪里), for people. */
final class MovementReport {

    private static final String INDENT = "  ";

    private final CommandContext context;
    private final Catalogue catalogue;
    private final ReferencePeriod period;
    private final Movement movement;
    private final HiddenAreas hidden;
    private final String city;
    private final Rounding rounding;
    private final MovementSentence sentence;

    MovementReport(
            CommandContext context,
            Catalogue catalogue,
            JobDefinition job,
            ReferencePeriod period,
            Movement movement,
            HiddenAreas hidden) {
        this.context = context;
        this.catalogue = catalogue;
        this.period = period;
        this.movement = movement;
        this.hidden = hidden;
        this.city = job.area();
        this.rounding = new Rounding(job.rounding());
        this.sentence = new MovementSentence(catalogue.units(), rounding);
    }

    Movement movement() {
        return movement;
    }

    Map<String, Object> json() {
        return new MovementJson(catalogue.units(), rounding, hidden).of(movement);
    }

    List<String> text() {
        List<String> lines = new ArrayList<>(List.of(""));
        if (!(movement instanceof Movement.Split split)) {
            lines.add(context.text("explain.movement.untraced", ((Movement.Untraced) movement).why()));
            return lines;
        }
        MovementTable table = MovementTable.of(split, rounding);
        lines.add(context.text("explain.movement"));
        lines.add(print(table));
        Stream.of(sentence.split(movement), pulls(), sentence.warning(movement))
                .filter(said -> !said.isEmpty())
                .forEach(said -> lines.add(said + "。"));
        if (movement instanceof Growth growth && !growth.shared()) {
            lines.add(context.text("explain.movement.no-shares"));
        }
        if (table.unadjusted()) {
            lines.add(context.text("explain.movement.unadjusted"));
        }
        return lines;
    }

    private String print(MovementTable table) {
        List<String> whole = cells(city, table.whole());
        String before = period.lastYear().chinese();
        String key = "explain.movement.columns." + (table.ofRate() ? "rate" : "growth");
        List<String> headings =
                List.of(context.text(key, before, period.chinese()).split("\\|"));
        TextTable text = new TextTable(INDENT, "l" + "r".repeat(whole.size() - 1));
        text.row(headings.subList(0, whole.size()));
        for (MovementTable.Line line : table.lines()) {
            text.row(
                    hidden.contains(line.area())
                            ? List.of(name(line.area()), HiddenAreas.WORDS)
                            : cells(line.area(), line));
        }
        return text.row(whole).print();
    }

    private List<String> cells(String area, MovementTable.Line line) {
        List<String> cells = new ArrayList<>(List.of(name(area), line.before(), line.now(), line.middle()));
        cells.addAll(line.effects());
        return cells;
    }

    private String name(String area) {
        return catalogue.units().nameOf(area);
    }

    /** Who pulls most cannot be told where some must not be told of. */
    private String pulls() {
        return hidden.areas().isEmpty() ? sentence.pulls(movement) : "";
    }
}
