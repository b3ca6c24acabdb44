package cn.huizong.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must hold of one column of a case. */
public sealed interface CaseCondition {

    /** The heading of the column. */
    String column();

    /** In a few words, as they stand in an explanation. */
    String chinese();

    /** One of a few words stands there. */
    record OneOf(String column, List<String> words) implements CaseCondition {

        @Override
        public String chinese() {
            return column + "为" + String.join("、", words);
        }
    }

    /** Nothing stands there. */
    record Empty(String column) implements CaseCondition {

        @Override
        public String chinese() {
            return column + "未填";
        }
    }

    /** Something stands there. */
    record Filled(String column) implements CaseCondition {

        @Override
        public String chinese() {
            return column + "已填";
        }
    }

    /** A day of a range stands there, both ends included; null for an open end. */
    record Days(
            String column,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements CaseCondition {

        public boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        @Override
        public String chinese() {
            return column + range(from == null ? "" : from.toString(), to == null ? "" : to.toString());
        }
    }

    /** A number of a range stands there, both ends included; null for an open end. */
    record Amounts(
            String column,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to) implements CaseCondition {

        public boolean holds(BigDecimal amount) {
            return (from == null || amount.compareTo(from) >= 0) && (to == null || amount.compareTo(to) <= 0);
        }

        @Override
        public String chinese() {
            return column + range(from == null ? "" : from.toPlainString(), to == null ? "" : to.toPlainString());
        }
    }

    private static String range(String from, String to) {
        if (from.isEmpty() || to.isEmpty()) {
            return from.isEmpty() ? "至多 " + to : "从 " + from + " 起";
        }
        return "在 " + from + " 至 " + to + " 之间";
    }
}
