package cn.huizong.normalise;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.observation.ReportedValue;
import java.util.ArrayList;
import java.util.List;

/** What a cell says, and what is to be said about it. */
record Reading(ReportedValue value, List<Remark> remarks) {

    static Reading of(ReportedValue value) {
        return new Reading(value, List.of());
    }

    /** Of a cell that cannot be read for certain: nothing is guessed. */
    static Reading refused(FindingCode code, String message, String expected, String suggestion) {
        return new Reading(new ReportedValue.Refused(), List.of(new Remark(code, message, expected, suggestion)));
    }

    boolean isRefused() {
        return value instanceof ReportedValue.Refused;
    }

    Reading withValue(ReportedValue newValue) {
        return new Reading(newValue, remarks);
    }

    /** With one more remark; a second one of the same code is joined to the first, so that a cell is named once for a fault. */
    Reading with(Remark remark) {
        List<Remark> all = new ArrayList<>(remarks);
        for (int i = 0; i < all.size(); i++) {
            Remark before = all.get(i);
            if (before.code() == remark.code()) {
                all.set(
                        i,
                        new Remark(
                                before.code(),
                                before.message() + "；" + remark.message(),
                                before.expected(),
                                before.suggestion()));
                return new Reading(value, List.copyOf(all));
            }
        }
        all.add(remark);
        return new Reading(value, List.copyOf(all));
    }
}
