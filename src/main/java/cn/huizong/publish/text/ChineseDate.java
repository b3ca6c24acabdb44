package cn.huizong.publish.text;

import java.time.LocalDate;

/** A day as a document states it: 2022年1月5日, without padding. */
public final class ChineseDate {

    private ChineseDate() {}

    public static String of(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
