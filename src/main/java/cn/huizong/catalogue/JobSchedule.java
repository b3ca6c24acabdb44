package cn.huizong.catalogue;

import java.util.List;

/**
 * What a job does by itself, and whom it tells.
 *
 * @param run when it is run, see {@link Cron}, by the clock in China; "" when only people run it
 * @param remindBefore days before a return is due on which its unit is reminded
 * @param remindAfter days after it was due
 * @param recipients e-mail addresses an approved summary goes to
 * @param webhook address that hears of an approved release, or ""
 */
public record JobSchedule(
        String run, List<Integer> remindBefore, List<Integer> remindAfter, List<String> recipients, String webhook) {

    /** Of a job that leaves all to people. */
    public static final JobSchedule NONE = new JobSchedule("", List.of(), List.of(), List.of(), "");

    public boolean runs() {
        return !run.isEmpty();
    }

    public boolean reminds() {
        return !remindBefore.isEmpty() || !remindAfter.isEmpty();
    }
}
