package cn.huizong.intake.table;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.MarkMeaning;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.form.Findings;
import cn.huizong.observation.CellType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the total rows and columns that a table prints against the sums of what they are totals of. Nobody reports a total alone. */
final class TotalsCheck {

    private record Figure(String item, ReferencePeriod period, String member) {
        static Figure of(Bound place) {
            return new Figure(
                    place.of().item(),
                    Objects.requireNonNull(place.of().period()),
                    place.of().member());
        }
    }

    private final Form form;
    private final Map<Figure, List<Bound>> parts = new HashMap<>();
    private final Map<Figure, Optional<BigDecimal>> sums = new HashMap<>();
    private final Map<Integer, List<Bound>> totals = new LinkedHashMap<>();

    TotalsCheck(Form form) {
        this.form = form;
    }

    void part(Bound place) {
        parts.computeIfAbsent(Figure.of(place), none -> new ArrayList<>()).add(place);
    }

    void total(Bound place) {
        totals.computeIfAbsent(place.row(), none -> new ArrayList<>()).add(place);
    }

    void check(Findings findings) {
        for (Bound total : totals.values().stream().flatMap(List::stream).toList()) {
            Item item = form.item(total.of().item()).orElse(null);
            Optional<BigDecimal> printed = number(total.cell());
            Optional<BigDecimal> sum =
                    item == null || !adds(item) ? Optional.empty() : sums.computeIfAbsent(Figure.of(total), this::sum);
            if (printed.isPresent() && sum.isPresent() && printed.get().compareTo(sum.get()) != 0) {
                tell(total, Objects.requireNonNull(item), printed.get(), sum.get(), findings);
            }
        }
    }

    private static boolean adds(Item item) {
        return !item.isText()
                && !item.approximate()
                && !item.measure().isPercentage()
                && !item.measure().name().equals("百分点");
    }

    /** Empty where one of the parts is not a plain number. */
    private Optional<BigDecimal> sum(Figure figure) {
        BigDecimal sum = BigDecimal.ZERO;
        List<Bound> ofTotal = parts.getOrDefault(figure, List.of());
        for (Bound part : ofTotal) {
            boolean zero = part.cell() == null && form.blank() == MarkMeaning.ZERO;
            Optional<BigDecimal> number = zero ? Optional.of(BigDecimal.ZERO) : number(part.cell());
            if (number.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(number.get());
        }
        return ofTotal.isEmpty() ? Optional.empty() : Optional.of(sum);
    }

    private static Optional<BigDecimal> number(@Nullable SheetCell cell) {
        boolean plain = cell != null
                && (cell.type() == CellType.NUMBER || cell.isText())
                && cell.words().matches("-?[0-9]{1,15}(?:\\.[0-9]{1,6})?");
        return plain && cell != null ? Optional.of(new BigDecimal(cell.words())) : Optional.empty();
    }

    private void tell(Bound total, Item item, BigDecimal printed, BigDecimal sum, Findings findings) {
        findings.add(
                FindingCode.HIERARCHY,
                item.code(),
                total.cell(),
                "“" + item.name() + "”的合计写作 " + printed.toPlainString() + "，各行之和是 " + sum.toPlainString() + "，相差 "
                        + printed.subtract(sum).abs().toPlainString() + shifted(total, sum),
                "重新加总，核对合计和各行是否有填错、错行、错列的数；合计本身不采用");
    }

    /** That the sum stands a column further, as where a row was shifted. */
    private String shifted(Bound total, BigDecimal sum) {
        for (Bound other : totals.getOrDefault(total.row(), List.of())) {
            boolean beside = Math.abs(other.column() - total.column()) == 1;
            if (beside
                    && number(other.cell())
                            .map(each -> each.compareTo(sum) == 0)
                            .orElse(false)) {
                return "；" + (other.column() < total.column() ? "左" : "右") + "边一格正是 " + sum.toPlainString()
                        + "，像是合计错了一列";
            }
        }
        return "";
    }
}
