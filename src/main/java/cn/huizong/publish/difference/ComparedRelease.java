package cn.huizong.publish.difference;

import cn.huizong.publish.text.ChineseDate;
import java.time.Instant;
import java.time.ZoneId;

/** One of the two releases compared, as the workbook names it. */
public record ComparedRelease(String name, boolean complete, Instant asOf) {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    /** r001（暂定版，数据截至2022年3月31日） */
    String words() {
        return name + "（" + (complete ? "最终版" : "暂定版") + "，数据截至"
                + ChineseDate.of(asOf.atZone(BEIJING).toLocalDate()) + "）";
    }
}
