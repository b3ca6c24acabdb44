package cn.huizong.publish.correction;

import cn.huizong.aggregate.ReleaseDifference.MovedCell;
import cn.huizong.aggregate.ReleaseDifference.MovedReturn;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Units;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.ReturnKey;
import cn.huizong.publish.text.PlainNumber;
import cn.huizong.publish.text.Quotation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which cells of a return were corrected, in words for the public and as codes for machines. */
final class MovedCells {

    private static final int MOST_IN_WORDS = 3;
    private static final int MOST_CODES = 100;
    private static final int LONGEST = 40;

    private final Units units;
    private final ReferencePeriod period;

    MovedCells(Units units, ReferencePeriod period) {
        this.units = units;
        this.period = period;
    }

    /** 姜堰区 FZ02 表 C7 由 12 改为 21. */
    String words(MovedReturn moved, Set<String> items) {
        String of = units.nameOf(moved.key().unit())
                + (moved.key().period().equals(period)
                        ? " "
                        : " " + moved.key().period().chinese() + " ")
                + moved.key().form() + " 表";
        if (moved.before() == null) {
            return of + "新报";
        }
        if (moved.after() == null) {
            return of + "不再采用";
        }
        List<MovedCell> cells = of(moved, items);
        if (cells.isEmpty()) {
            return of + "有更正";
        }
        String listed = cells.stream().limit(MOST_IN_WORDS).map(this::words).collect(Collectors.joining("，"));
        return of + " " + listed + (cells.size() > MOST_IN_WORDS ? "等 " + cells.size() + " 处" : "");
    }

    private static List<MovedCell> of(MovedReturn moved, Set<String> items) {
        return moved.cells().stream()
                .filter(cell -> items.contains(cell.item()))
                .toList();
    }

    private String words(MovedCell cell) {
        String place = place(provenance(cell).cell());
        String at = place.isEmpty() ? cell.item() : place;
        return (at + " 由" + text(cell.before()) + "改为" + text(cell.after())).strip();
    }

    /** Where it stands now, or stood when it is no longer there. */
    private static Provenance provenance(MovedCell cell) {
        Observation told = cell.after() != null ? cell.after() : Objects.requireNonNull(cell.before());
        return told.provenance();
    }

    /** C7 as it is; of a CSV file line and column. */
    private static String place(String cell) {
        int colon = cell.indexOf(':');
        return colon < 0 ? cell : "第 " + cell.substring(0, colon) + " 行第 " + cell.substring(colon + 1) + " 列";
    }

    private static String text(@Nullable Observation observation) {
        String text = written(observation);
        if (text.isEmpty()) {
            return "空白";
        }
        return PlainNumber.parse(text).map(number -> " " + plain(number) + " ").orElseGet(() -> Quotation.of(text));
    }

    /** 21 for 21.0, as some programs write it into a cell that shows 21. */
    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String written(@Nullable Observation observation) {
        String text = observation == null ? "" : observation.provenance().text().strip();
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** {@code 321204:FZ02}, with the period where it is another. */
    String code(ReturnKey key) {
        return key.unit() + ":" + key.form() + (key.period().equals(period) ? "" : "@" + key.period());
    }

    /** {@code 321204:FZ02.03=12→21@file#sheet!C7} each. */
    List<String> codes(MovedReturn moved, Set<String> items) {
        List<MovedCell> cells = of(moved, items);
        List<String> codes = cells.stream()
                .limit(MOST_CODES)
                .map(cell -> code(moved.key(), cell))
                .collect(Collectors.toList());
        if (cells.size() > MOST_CODES) {
            codes.add("+" + (cells.size() - MOST_CODES));
        }
        return codes;
    }

    private String code(ReturnKey key, MovedCell cell) {
        Provenance place = provenance(cell);
        String figures = "=" + written(cell.before()) + "→" + written(cell.after());
        String sheet =
                place.source().sheet().isEmpty() ? "" : "#" + place.source().sheet();
        return key.unit() + ":" + cell.item() + figures + "@" + place.source().file() + sheet
                + (place.cell().isEmpty() ? "" : "!" + place.cell());
    }
}
