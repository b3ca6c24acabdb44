package cn.huizong.pipeline.command;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.aggregate.ReleaseDifference;
import cn.huizong.aggregate.ReleaseDifference.MovedCell;
import cn.huizong.aggregate.ReleaseDifference.MovedIndicator;
import cn.huizong.aggregate.ReleaseDifference.MovedReturn;
import cn.huizong.aggregate.ReleaseDifference.Mover;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.observation.Observation;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Source;
import cn.huizong.pipeline.console.TextTable;
import cn.huizong.pipeline.proof.QuantityText;
import cn.huizong.pipeline.release.ReleaseComparison;
import cn.huizong.publish.text.FigureText;
import cn.huizong.rule.Measure;
import cn.huizong.rule.Quantity;
import cn.huizong.store.StoredRelease;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What moved between two releases, for people and as JSON. */
final class DiffReport {

    private final CommandContext context;
    private final Catalogue catalogue;
    private final JobDefinition job;
    private final StoredRelease before;
    private final StoredRelease after;
    private final ReleaseDifference difference;

    DiffReport(
            CommandContext context,
            Catalogue catalogue,
            JobDefinition job,
            StoredRelease before,
            StoredRelease after,
            ReleaseDifference difference) {
        this.context = context;
        this.catalogue = catalogue;
        this.job = job;
        this.before = before;
        this.after = after;
        this.difference = difference;
    }

    String text() {
        List<String> blocks = new ArrayList<>();
        blocks.add(context.text("diff.heading", job.title(), after.period().chinese(), before.name(), after.name()));
        if (difference.indicators().isEmpty() && difference.returns().isEmpty()) {
            blocks.add(context.text("diff.none"));
        }
        if (!difference.returns().isEmpty()) {
            blocks.add(context.text("diff.returns") + "\n" + returns());
        }
        if (!difference.indicators().isEmpty()) {
            blocks.add(context.text("diff.indicators") + "\n" + indicators());
        }
        return String.join("\n\n", blocks);
    }

    /** The same as a workbook. */
    byte[] workbook() {
        return new ReleaseComparison(catalogue, job, before, after, difference).workbook();
    }

    private String returns() {
        TextTable table = new TextTable("  ", "llll");
        for (MovedReturn moved : difference.returns()) {
            table.row(name(moved.key()), "", "", source(moved));
            for (MovedCell cell : moved.cells()) {
                table.row(
                        "  " + cell.item(), cellText(cell.before()), "→ " + cellText(cell.after()), place(moved, cell));
            }
        }
        return table.print();
    }

    private String indicators() {
        TextTable table = new TextTable("  ", "llrlll");
        for (MovedIndicator moved : difference.indicators()) {
            Measure measure = measure(moved.indicator());
            table.row(
                    moved.indicator() + " " + nameOf(moved.indicator()),
                    catalogue.units().nameOf(moved.area()),
                    FigureText.marked(moved.before(), measure),
                    "→ " + FigureText.marked(moved.after(), measure),
                    moved.change() == null ? "" : signed(QuantityText.of(new Quantity.Exact(moved.change()))),
                    String.join("；", moved.movers().stream().map(this::mover).toList()));
        }
        return table.print();
    }

    private String mover(Mover mover) {
        String effect = mover.effect() == null ? "" : " " + signed(QuantityText.of(new Quantity.Exact(mover.effect())));
        return name(mover.key()) + effect;
    }

    private static String signed(String number) {
        return number.startsWith("-") || number.equals("0") ? number : "+" + number;
    }

    private String name(ReturnKey key) {
        return catalogue.units().nameOf(key.unit()) + " " + key.form()
                + (key.period().equals(after.period()) ? "" : " " + key.period());
    }

    private String source(MovedReturn moved) {
        if (moved.after() == null) {
            return context.text("diff.gone");
        }
        String file = moved.after().source().file();
        return moved.before() == null ? context.text("diff.new", file) : file;
    }

    private static String cellText(@Nullable Observation observation) {
        return observation == null ? "—" : "“" + observation.provenance().text() + "”";
    }

    private static String place(@Nullable Observation observation) {
        return observation == null ? "" : observation.provenance().cell();
    }

    /** With the file where it is another part of the return than the one named above. */
    private static String place(MovedReturn moved, MovedCell cell) {
        if (moved.after() == null || cell.after() == null) {
            return place(cell.after());
        }
        Source source = cell.after().provenance().source();
        return source.equals(moved.after().source())
                ? place(cell.after())
                : (place(cell.after()) + " " + source.file()
                                + (source.sheet().isEmpty() ? "" : " [" + source.sheet() + "]"))
                        .strip();
    }

    private Measure measure(String code) {
        return definition(code).map(IndicatorDefinition::measure).orElse(Measure.NONE);
    }

    private String nameOf(String code) {
        return definition(code).map(IndicatorDefinition::name).orElse("");
    }

    private Optional<IndicatorDefinition> definition(String code) {
        return job.indicators().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    Map<String, Object> json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("job", job.name());
        document.put("period", after.period().toString());
        document.put("from", before.name());
        document.put("to", after.name());
        document.put("returns", difference.returns().stream().map(this::json).toList());
        document.put(
                "indicators", difference.indicators().stream().map(this::json).toList());
        return document;
    }

    private Map<String, Object> json(MovedReturn moved) {
        Map<String, Object> entry = key(moved.key());
        entry.put(
                "fileBefore",
                moved.before() == null ? null : moved.before().source().file());
        entry.put(
                "fileAfter",
                moved.after() == null ? null : moved.after().source().file());
        entry.put("cells", moved.cells().stream().map(DiffReport::json).toList());
        return entry;
    }

    private static Map<String, Object> json(MovedCell cell) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("item", cell.item());
        entry.put(
                "before",
                cell.before() == null ? null : cell.before().provenance().text());
        entry.put(
                "after", cell.after() == null ? null : cell.after().provenance().text());
        entry.put("cell", place(cell.after()));
        entry.put(
                "file",
                cell.after() == null ? null : cell.after().provenance().source().file());
        return entry;
    }

    private Map<String, Object> json(MovedIndicator moved) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("indicator", moved.indicator());
        entry.put("area", moved.area());
        entry.put("before", published(moved.before()));
        entry.put("after", published(moved.after()));
        entry.put("change", moved.change() == null ? null : moved.change().toPlainString());
        entry.put("movers", moved.movers().stream().map(DiffReport::json).toList());
        return entry;
    }

    private static Map<String, Object> json(Mover mover) {
        Map<String, Object> entry = key(mover.key());
        entry.put("effect", mover.effect() == null ? null : mover.effect().toPlainString());
        return entry;
    }

    private static Map<String, Object> key(ReturnKey key) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("unit", key.unit());
        entry.put("form", key.form());
        entry.put("period", key.period().toString());
        return entry;
    }

    private static @Nullable String published(@Nullable IndicatorValue value) {
        return value == null || value.published() == null
                ? null
                : value.published().toPlainString();
    }
}
