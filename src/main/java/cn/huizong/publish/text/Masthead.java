package cn.huizong.publish.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * What every page and workbook of a release says at its head.
 *
 * @param city name of the whole
 * @param period and {@code lastYear} as people say them: 2021年
 * @param release {@code r001}
 * @param complete whether the release is final
 * @param asOf the moment up to which returns and decisions count
 * @param disclaimer printed wherever figures are shown; "" for none
 */
public record Masthead(
        String city,
        String title,
        String period,
        String lastYear,
        String release,
        boolean complete,
        Instant asOf,
        String disclaimer) {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** 2021年泰州市法治政府建设统计 */
    public String headline() {
        return period + (title.startsWith(city) ? "" : city) + title;
    }

    public String state() {
        return complete ? "最终版" : "暂定版";
    }

    public String stateMeaning() {
        return complete ? "报表齐全，没有待处理的强制性、核实性问题" : "尚有未处理的事项，以最终版为准";
    }

    /** 2022年2月1日9:05（北京时间）, wherever it is printed. */
    public String asOfText() {
        ZonedDateTime time = asOf.atZone(BEIJING);
        String minutes = (time.getMinute() < 10 ? "0" : "") + time.getMinute();
        return ChineseDate.of(time.toLocalDate()) + time.getHour() + ":" + minutes + "（北京时间）";
    }
}
