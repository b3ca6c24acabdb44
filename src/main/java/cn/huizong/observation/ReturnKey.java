package cn.huizong.observation;

import cn.huizong.catalogue.ReferencePeriod;

/** What a return is of: a form, by a unit, for a period. */
public record ReturnKey(String form, String unit, ReferencePeriod period) implements Comparable<ReturnKey> {

    @Override
    public int compareTo(ReturnKey other) {
        int byPeriod = period.equals(other.period) ? 0 : period.compareTo(other.period);
        if (byPeriod != 0) {
            return byPeriod;
        }
        int byForm = form.compareTo(other.form);
        return byForm != 0 ? byForm : unit.compareTo(other.unit);
    }

    @Override
    public String toString() {
        return form + "/" + unit + "/" + period;
    }
}
