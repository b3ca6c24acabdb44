package cn.huizong.reconcile.answer;

import cn.huizong.anomaly.Anomaly;
import org.jspecify.annotations.Nullable;

/**
 * What was found for a written answer.
 *
 * @param finding the one it answers, or null
 * @param why it answers none, in Chinese; "" where nothing need be said of it
 */
record Match(@Nullable Anomaly finding, String why) {

    static Match of(Anomaly finding) {
        return new Match(finding, "");
    }

    static Match none(String why) {
        return new Match(null, why);
    }
}
