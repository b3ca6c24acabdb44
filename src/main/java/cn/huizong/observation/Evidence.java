package cn.huizong.observation;

import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.rule.Fact;
import cn.huizong.rule.Reference;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a figure that a rule or formula asks for, and from which cells.
 *
 * @param parts one, unless the figure is summed over units: those of a group, or the units a merged one consisted of
 */
public record Evidence(Reference reference, Fact fact, List<Part> parts) {

    /**
     * One unit's answer.
     *
     * @param item null when the form of the period has no such item
     * @param observation null when there is none
     * @param gap what kind of absence it is, {@link Gap#NONE} when there is a figure
     */
    public record Part(
            String unit,
            String name,
            ReferencePeriod period,
            @Nullable Item item,
            @Nullable Observation observation,
            Fact fact,
            Gap gap) {

        Part named(String newName) {
            return new Part(unit, newName, period, item, observation, fact, gap);
        }
    }

    /** Different ways of not having a figure; they stay apart to the last page (law 2). */
    public enum Gap {
        NONE(""),
        BLANK("为空"),
        NOT_APPLICABLE("不适用"),
        REFUSED("无法识别"),
        NO_ROW("缺行"),
        NOT_HANDED_IN("未报送"),
        NOT_ASKED("不填报"),
        NO_SUCH_ITEM("当期报表无此项"),
        NOT_COMPARABLE("区划变动不可比");

        private final String chinese;

        Gap(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** What a cell says to a rule. */
    public static Fact fact(Observation observation) {
        ReportedValue value = observation.value();
        if (value instanceof ReportedValue.Number number) {
            return new Fact.Known(number.value());
        }
        if (value instanceof ReportedValue.Approximate about) {
            return new Fact.Bounded(about.lower(), about.lowerOpen(), about.upper(), about.upperOpen());
        }
        if (value instanceof ReportedValue.Text text) {
            return new Fact.Words(text.text());
        }
        return new Fact.Absent(gap(observation).chinese());
    }

    public static Gap gap(Observation observation) {
        ReportedValue value = observation.value();
        if (observation.isRowMissing()) {
            return Gap.NO_ROW;
        }
        if (value instanceof ReportedValue.NotApplicable) {
            return Gap.NOT_APPLICABLE;
        }
        if (value instanceof ReportedValue.Blank) {
            return Gap.BLANK;
        }
        return value instanceof ReportedValue.Refused ? Gap.REFUSED : Gap.NONE;
    }

    /**
     * The parts as one figure. 不适用 adds nothing beside others; anything else that is absent leaves the sum unknown, and an
     * approximate part bounds it.
     */
    public static Fact combine(List<Part> parts) {
        if (parts.size() == 1) {
            return parts.get(0).fact();
        }
        List<Part> applicable =
                parts.stream().filter(part -> part.gap() != Gap.NOT_APPLICABLE).toList();
        String gaps = applicable.stream()
                .filter(part -> part.gap() != Gap.NONE)
                .map(part -> part.name() + part.gap().chinese())
                .collect(Collectors.joining("、"));
        if (!gaps.isEmpty()) {
            return new Fact.Absent(gaps);
        }
        if (applicable.isEmpty()) {
            return new Fact.Absent(parts.isEmpty() ? "没有应填报的单位" : Gap.NOT_APPLICABLE.chinese());
        }
        return sum(applicable.stream().map(Part::fact).toList());
    }

    private static Fact sum(List<Fact> facts) {
        Fact sum = new Fact.Known(BigDecimal.ZERO);
        for (Fact fact : facts) {
            sum = plus(sum, fact);
        }
        return sum;
    }

    private static Fact plus(Fact left, Fact right) {
        if (left instanceof Fact.Known one && right instanceof Fact.Known other) {
            return new Fact.Known(one.value().add(other.value()));
        }
        if (bounds(left) instanceof Fact.Bounded one && bounds(right) instanceof Fact.Bounded other) {
            return new Fact.Bounded(
                    add(one.lower(), other.lower()),
                    one.lowerOpen() || other.lowerOpen(),
                    add(one.upper(), other.upper()),
                    one.upperOpen() || other.upperOpen());
        }
        return new Fact.Absent("文字不能相加");
    }

    private static Fact bounds(Fact fact) {
        return fact instanceof Fact.Known known ? new Fact.Bounded(known.value(), false, known.value(), false) : fact;
    }

    private static @Nullable BigDecimal add(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        return left == null || right == null ? null : left.add(right);
    }
}
