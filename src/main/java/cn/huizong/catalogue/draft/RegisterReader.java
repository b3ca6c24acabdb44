package cn.huizong.catalogue.draft;

import cn.huizong.catalogue.CaseCondition;
import cn.huizong.catalogue.CaseCount;
import cn.huizong.catalogue.Register;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.catalogue.source.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how a form's list of cases is tallied. */
final class RegisterReader {

    private static final String EMPTY = "empty";
    private static final String FILLED = "filled";

    private final Mapping form;
    private final Map<String, ItemDraft> items;

    RegisterReader(Mapping form, Map<String, ItemDraft> items) {
        this.form = form;
        this.items = items;
    }

    /** Null for a form that is a table. */
    @Nullable
    Register read() {
        Optional<Mapping> source = form.mapping("register", Shapes.REGISTER);
        if (source.isEmpty()) {
            return null;
        }
        if (form.has("columns")) {
            form.fault("columns", "台账没有数据栏。", "删去“columns”。");
        }
        Mapping register = source.get();
        return new Register(
                register.text("case-number"), register.text("unit", ""), register.text("date", ""), counts(register));
    }

    private List<CaseCount> counts(Mapping register) {
        List<CaseCount> counts = new ArrayList<>();
        Optional<Mapping> source = register.ownKeys("counts");
        source.ifPresent(
                named -> named.names().forEach(item -> count(item, named).ifPresent(counts::add)));
        source.ifPresent(named -> complete(named, register));
        int conditions = counts.stream().mapToInt(count -> count.where().size()).sum();
        if (counts.size() > Register.MOST || conditions > Register.MOST) {
            register.fault("counts", "计数或条件多于 " + Register.MOST + " 个。", "把台账分成几张报表。");
        }
        return List.copyOf(counts);
    }

    private Optional<CaseCount> count(String item, Mapping named) {
        ItemDraft draft = items.get(item);
        if (draft == null) {
            named.fault(item, "本表没有指标项 " + item + "。", "改为 items 里的一个代码。");
        } else if (draft.item().isText()) {
            named.fault(item, item + " 是文字项，不能由台账计数。", "删去这一项，或改 kind。");
        }
        return named.mapping(item, Shapes.COUNT)
                .map(count -> new CaseCount(item, count.text("sum", ""), conditions(count)));
    }

    /** What no case counts for can never be answered. */
    private void complete(Mapping named, Mapping register) {
        items.forEach((code, draft) -> {
            if (!named.names().contains(code)) {
                register.fault("counts", "没有写 " + code + " 怎样计数。", "补上“" + code + ": {}”（全部案件），或加上 where、sum。");
            }
        });
    }

    private static List<CaseCondition> conditions(Mapping count) {
        List<CaseCondition> conditions = new ArrayList<>();
        count.ownKeys("where")
                .ifPresent(where ->
                        where.names().forEach(column -> condition(column, where).ifPresent(conditions::add)));
        return List.copyOf(conditions);
    }

    private static Optional<CaseCondition> condition(String column, Mapping where) {
        if (where.isPairs(column)) {
            return where.mapping(column, Shapes.RANGE).flatMap(range -> range(column, range));
        }
        if (where.isList(column)) {
            List<String> words = where.texts(column).stream().map(Scalar::text).toList();
            if (where.isEmpty(column)) {
                where.fault(column, "“" + column + "”没有列出词语。", "写成 [调解, 撤回] 的样子，或删去这一项。");
            }
            return Optional.of(new CaseCondition.OneOf(column, words));
        }
        String word = where.text(column);
        if (word.equals(EMPTY)) {
            return Optional.of(new CaseCondition.Empty(column));
        }
        if (word.equals(FILLED)) {
            return Optional.of(new CaseCondition.Filled(column));
        }
        if (where.sound(column)) {
            where.fault(
                    column,
                    "条件“" + word + "”写法不对。",
                    "写 [" + word + "]（填的是这个词）、empty（没有填）、filled（填了），或 {from: …, to: …}。");
        }
        return Optional.empty();
    }

    private static Optional<CaseCondition> range(String column, Mapping range) {
        if (!range.has("from") && !range.has("to")) {
            range.fault(range.place(), "范围没有写起止。", "写成 {from: …, to: …}，可以只写一个。");
            return Optional.empty();
        }
        if (range.isNumber("from") || range.isNumber("to")) {
            CaseCondition.Amounts amounts =
                    new CaseCondition.Amounts(column, range.decimalOrNull("from"), range.decimalOrNull("to"));
            if (amounts.from() != null && amounts.to() != null && !amounts.holds(amounts.from())) {
                range.fault("to", "范围的止小于起。", "两个数对调，或改正。");
            }
            return Optional.of(amounts);
        }
        CaseCondition.Days days = new CaseCondition.Days(column, range.date("from"), range.date("to"));
        if (days.from() != null && days.to() != null && !days.holds(days.from())) {
            range.fault("to", "范围的止早于起。", "两个日期对调，或改正。");
        }
        return Optional.of(days);
    }
}
