package cn.huizong.publish.finding;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.Answer;
import cn.huizong.anomaly.Decision;
import cn.huizong.anomaly.Reply;
import cn.huizong.anomaly.State;
import cn.huizong.publish.text.ChineseDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was said to an anomaly, in one line: “跨年报备5件”（张三，2022-02-11）；2022年2月15日李四认可：附件齐全. */
public final class ReplyText {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private ReplyText() {}

    /** "" where nothing was said. */
    public static String of(Anomaly anomaly) {
        Reply reply = anomaly.reply();
        if (reply == null) {
            return "";
        }
        return Stream.of(answer(reply.answer()), reply.lapsed(), decision(reply.decision()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("；"));
    }

    private static String answer(@Nullable Answer answer) {
        if (answer == null) {
            return "";
        }
        String signed = Stream.of(answer.by(), answer.on())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("，"));
        return "“" + answer.text().strip() + "”" + (signed.isEmpty() ? "" : "（" + signed + "）");
    }

    private static String decision(@Nullable Decision decision) {
        if (decision == null) {
            return "";
        }
        boolean ofFile = decision.answer() == 0;
        String did =
                decision.verdict() == State.REJECTED ? ofFile ? "撤销不采用该文件的决定" : "退回说明" : ofFile ? "决定不采用该文件" : "认可";
        return ChineseDate.of(decision.at().atZone(CHINA).toLocalDate()) + decision.by() + did + "："
                + decision.reason();
    }
}
