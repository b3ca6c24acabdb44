package cn.huizong.anomaly;

import java.time.Instant;

/**
 * What a statistician decided (认定) on an answer; or, where there is none, that a file which cannot be used is set aside.
 *
 * @param number among the decisions of a job and period, from 1
 * @param answer number of the answer decided upon, 0 for none
 * @param verdict ACCEPTED or REJECTED
 * @param by name; {@code at} when it was entered
 */
public record Decision(int number, Grounds grounds, int answer, State verdict, String by, Instant at, String reason) {

    public Decision {
        if (verdict != State.ACCEPTED && verdict != State.REJECTED) {
            throw new IllegalArgumentException("no verdict: " + verdict);
        }
    }
}
