package cn.huizong.pipeline.command;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.pipeline.console.TextTable;
import cn.huizong.pipeline.release.BeijingTime;
import cn.huizong.publish.text.FigureText;
import cn.huizong.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One figure as every release published it, so that one sees how it was revised. */
final class VintageList implements ReleaseListCommand.ListedReleases {

    private record Vintage(
            ReleaseStanding standing, @Nullable IndicatorValue value) {}

    private final CommandContext context;
    private final String job;
    private final Catalogue catalogue;
    private final IndicatorDefinition indicator;
    private final String area;
    private final List<Vintage> vintages = new ArrayList<>();

    VintageList(
            CommandContext context,
            String job,
            Catalogue catalogue,
            IndicatorDefinition indicator,
            String area,
            List<ReleaseStanding> standings,
            Store store) {
        this.context = context;
        this.job = job;
        this.catalogue = catalogue;
        this.indicator = indicator;
        this.area = area;
        standings.forEach(standing -> vintages.add(new Vintage(
                standing,
                store.releases()
                        .value(standing.release(), indicator.code(), area)
                        .orElse(null))));
    }

    @Override
    public String text() {
        TextTable table = new TextTable("  ", "lllrlll");
        table.row(Stream.of("period", "release", "state", "value", "status", "published", "approval")
                .map(column -> context.text("release.list." + column))
                .toList());
        for (Vintage vintage : vintages) {
            ReleaseStanding standing = vintage.standing();
            table.row(
                    standing.release().period().toString(),
                    standing.release().name(),
                    context.text("release." + standing.release().state()),
                    FigureText.marked(vintage.value(), indicator.measure()),
                    status(vintage.value()),
                    BeijingTime.minute(standing.release().publishedAt()),
                    ReleaseList.approval(context, standing.approval()));
        }
        return context.text(
                        "release.list.vintages",
                        indicator.code(),
                        indicator.name(),
                        catalogue.units().nameOf(area))
                + "\n\n" + table.print();
    }

    private static String status(@Nullable IndicatorValue value) {
        return value == null
                ? FigureText.NONE
                : value.status().name() + " " + value.status().chinese();
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("job", job);
        document.put("indicator", indicator.code());
        document.put("area", area);
        document.put("measure", indicator.measure().name());
        document.put("vintages", vintages.stream().map(VintageList::json).toList());
        return document;
    }

    private static Map<String, Object> json(Vintage vintage) {
        IndicatorValue value = vintage.value();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("period", vintage.standing().release().period().toString());
        entry.put("release", vintage.standing().release().name());
        entry.put("state", vintage.standing().release().state());
        entry.put("value", value == null || FigureText.withheld(value) ? null : plain(value));
        entry.put("shown", FigureText.value(value));
        entry.put("status", value == null ? null : value.status().name());
        entry.put("note", value == null ? null : value.note());
        entry.put("approval", ReleaseStanding.json(vintage.standing().approval()));
        return entry;
    }

    private static @Nullable String plain(IndicatorValue value) {
        return value.published() == null ? null : value.published().toPlainString();
    }
}
