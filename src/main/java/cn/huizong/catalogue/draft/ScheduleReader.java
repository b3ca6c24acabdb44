package cn.huizong.catalogue.draft;

import cn.huizong.catalogue.Cron;
import cn.huizong.catalogue.JobSchedule;
import cn.huizong.catalogue.MailAddress;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.catalogue.source.Scalar;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a job does by itself, and whom it tells. */
final class ScheduleReader {

    private static final int LONGEST_REMINDER = 90;

    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";

    /** Encrypted, or on the same machine; without a user, a password or a fragment. */
    private static final Pattern SAFE = Pattern.compile("(?:https://" + LABEL + "(?:\\." + LABEL
            + ")*|http://(?:localhost|127\\.0\\.0\\.1|\\[::1\\]))(?::[0-9]{1,5})?"
            + "(?:[/?](?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?");

    private ScheduleReader() {}

    static JobSchedule read(Mapping job) {
        return job.mapping("schedule", Shapes.SCHEDULE)
                .map(source -> new JobSchedule(
                        run(source),
                        source.wholes("remind-before", 0, LONGEST_REMINDER),
                        source.wholes("remind-after", 1, LONGEST_REMINDER),
                        recipients(source),
                        webhook(source)))
                .orElse(JobSchedule.NONE);
    }

    private static String run(Mapping source) {
        String run = source.has("run") ? source.text("run") : "";
        String fault = run.isEmpty() ? null : Cron.fault(run);
        if (fault != null) {
            source.fault("run", "运行时间“" + run + "”不对：" + fault + "。", "写成如 \"30 8 5 2 *\"（2 月 5 日 8:30，北京时间）。");
        }
        return run;
    }

    private static List<String> recipients(Mapping source) {
        Set<String> seen = new HashSet<>();
        List<Scalar> written = source.texts("recipients");
        for (Scalar address : written) {
            if (!MailAddress.valid(address.text())) {
                source.fault(
                        "recipients",
                        address.place(),
                        "“" + address.text() + "”不是电子邮箱地址。",
                        "写成如 zhangsan@example.gov.cn，每项一个，不带姓名。");
            } else if (!seen.add(address.text().toLowerCase(Locale.ROOT))) {
                source.fault("recipients", address.place(), "“" + address.text() + "”重复。", "只留一处。");
            }
        }
        return written.stream().map(Scalar::text).toList();
    }

    private static String webhook(Mapping source) {
        String url = source.has("webhook") ? source.text("webhook") : "";
        if (!url.isEmpty() && !SAFE.matcher(url).matches()) {
            source.fault(
                    "webhook",
                    "通知地址“" + url + "”不对。",
                    "写成 https:// 开头的网址，其中不带用户名和密码；只有本机（127.0.0.1、localhost）可以用 http://。");
        }
        return url;
    }
}
