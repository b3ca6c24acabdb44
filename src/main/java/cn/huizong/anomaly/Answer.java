package cn.huizong.anomaly;

import cn.huizong.observation.Provenance;

/**
 * A unit's explanation (说明) of a finding, held to what the finding rested on when it was first brought together with it.
 *
 * @param number among the answers of a job and period, from 1, in the order they came in
 * @param place where the explanation stands, with its text
 * @param by who explains, as written; {@code on} the day
 */
public record Answer(int number, Grounds grounds, Provenance place, String by, String on) {

    public String text() {
        return place.text();
    }
}
