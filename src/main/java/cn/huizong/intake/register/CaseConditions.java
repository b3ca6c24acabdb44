package cn.huizong.intake.register;

import cn.huizong.catalogue.CaseCondition;
import cn.huizong.catalogue.CaseCount;
import cn.huizong.catalogue.Register;
import cn.huizong.intake.file.Words;
import cn.huizong.intake.form.DayWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The conditions of all counts of a register, a bit each. */
final class CaseConditions {

    /** That a condition asks for a number or a day where there is neither. */
    static final long UNREADABLE = -1;

    /** @param words as they are compared */
    private record Asked(CaseCondition condition, int slot, Set<String> words) {}

    private final List<Asked> asked = new ArrayList<>();
    private final List<Long> needed = new ArrayList<>();
    private final AmountWords amounts;

    CaseConditions(Register register, CaseColumns columns, AmountWords amounts) {
        this.amounts = amounts;
        for (CaseCount count : register.counts()) {
            long bits = 0;
            for (CaseCondition condition : count.where()) {
                bits |= 1L << asked.size();
                asked.add(new Asked(condition, columns.slot(condition.column()), words(condition)));
            }
            needed.add(bits);
        }
    }

    private static Set<String> words(CaseCondition condition) {
        Set<String> words = new HashSet<>();
        if (condition instanceof CaseCondition.OneOf one) {
            one.words().forEach(word -> words.add(Words.of(word)));
        }
        return words;
    }

    boolean asksFor(int slot) {
        return asked.stream().anyMatch(one -> one.slot() == slot);
    }

    /** Which conditions hold of what stands in a slot, or {@link #UNREADABLE}. */
    long holding(int slot, String text) {
        long holding = 0;
        for (int i = 0; i < asked.size(); i++) {
            Asked one = asked.get(i);
            if (one.slot() == slot) {
                int holds = holds(one, text);
                if (holds < 0) {
                    return UNREADABLE;
                }
                holding |= (long) holds << i;
            }
        }
        return holding;
    }

    /** For which counts a case counts of which these conditions hold, a bit each. */
    long met(long holding) {
        long met = 0;
        for (int i = 0; i < needed.size(); i++) {
            long bits = needed.get(i);
            met |= (holding & bits) == bits ? 1L << i : 0;
        }
        return met;
    }

    /** 1 or 0, or −1 where it cannot be said. */
    private int holds(Asked one, String text) {
        CaseCondition condition = one.condition();
        if (condition instanceof CaseCondition.OneOf) {
            return !text.isEmpty() && one.words().contains(Words.of(text)) ? 1 : 0;
        }
        if (condition instanceof CaseCondition.Empty) {
            return text.isEmpty() ? 1 : 0;
        }
        if (condition instanceof CaseCondition.Filled || text.isEmpty()) {
            return text.isEmpty() ? 0 : 1;
        }
        if (condition instanceof CaseCondition.Days days) {
            Optional<LocalDate> day = DayWords.read(text);
            return day.isEmpty() ? -1 : days.holds(day.get()) ? 1 : 0;
        }
        Optional<BigDecimal> amount = amounts.read(text);
        if (amount == null) {
            return -1;
        }
        return amount.isPresent() && ((CaseCondition.Amounts) condition).holds(amount.get()) ? 1 : 0;
    }
}
