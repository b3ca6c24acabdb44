package cn.huizong.pipeline.release;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as people in the office read them. */
public final class BeijingTime {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private BeijingTime() {}

    public static String minute(Instant at) {
        return MINUTE.format(at.atZone(CHINA));
    }
}
