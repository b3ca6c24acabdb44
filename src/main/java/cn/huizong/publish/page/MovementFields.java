package cn.huizong.publish.page;

import cn.huizong.aggregate.Rounding;
import cn.huizong.aggregate.movement.Growth;
import cn.huizong.aggregate.movement.Movement;
import cn.huizong.publish.indicator.Figures;
import cn.huizong.publish.text.MovementTable;
import cn.huizong.publish.text.MovementTable.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What a template can say about what each area did to the city's figure: whoever pulled it up most comes first. */
final class MovementFields {

    /** With more areas only those that pulled most, half of them up and half down. */
    private static final int SHOWN = 20;

    private static final List<String> OF_SUM = List.of("points", "share");
    private static final List<String> OF_RATE = List.of("byRate", "byMix", "total");

    private final Figures figures;
    private final Rounding rounding;

    MovementFields(Figures figures) {
        this.figures = figures;
        this.rounding = new Rounding(figures.job().rounding());
    }

    /** Empty where the change is not traced to the areas. */
    Map<String, Object> of(String indicator) {
        Movement movement = figures.values().movement(indicator).orElse(null);
        return movement instanceof Movement.Split split && split.change().signum() != 0
                ? fields(split, MovementTable.of(split, rounding))
                : Map.of();
    }

    private Map<String, Object> fields(Movement.Split split, MovementTable table) {
        List<Line> sorted = table.lines().stream()
                .sorted(Comparator.comparing(Line::pull).reversed())
                .toList();
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (i < SHOWN / 2 || i >= sorted.size() - SHOWN / 2) {
                lines.add(line(sorted.get(i), sorted.get(i).area(), table.ofRate()));
            }
        }
        return new Fields()
                .flag("ofRate", table.ofRate())
                .flag("shared", split instanceof Growth growth && growth.shared())
                .list("lines", lines)
                .group("whole", line(table.whole(), figures.job().area(), table.ofRate()))
                .text("remarks", remarks(split, table, sorted.size() - lines.size()))
                .map();
    }

    private Map<String, Object> line(Line line, String area, boolean ofRate) {
        Fields fields = new Fields()
                .text("area", area)
                .text("name", figures.nameOf(area))
                .text("before", line.before())
                .text("now", line.now())
                .text(ofRate ? "weights" : "difference", line.middle());
        List<String> names = ofRate ? OF_RATE : OF_SUM;
        for (int i = 0; i < line.effects().size(); i++) {
            fields.text(names.get(i), line.effects().get(i));
        }
        return fields.map();
    }

    private static String remarks(Movement.Split split, MovementTable table, int left) {
        List<String> remarks = new ArrayList<>();
        if (left > 0) {
            remarks.add("另有" + left + "个地区居中，没有列出");
        }
        if (split instanceof Growth growth && !growth.shared()) {
            remarks.add("各地区增减相抵，全市变动不到各地区增减合计的五分之一，不列贡献率");
        }
        if (table.unadjusted() && left == 0) {
            remarks.add("各数分别修约，相加可能与合计略有出入，未作调整");
        }
        return String.join("；", remarks);
    }
}
