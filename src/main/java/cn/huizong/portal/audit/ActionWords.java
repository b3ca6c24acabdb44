package cn.huizong.portal.audit;

import java.util.Map;

/** The actions of the audit log in Chinese. */
final class ActionWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("setup", "创建首个账户"),
            Map.entry("sign-in", "登录"),
            Map.entry("sign-in-failed", "密码错误"),
            Map.entry("sign-in-refused", "登录被拒"),
            Map.entry("password", "修改密码"),
            Map.entry("account-add", "新建账户"),
            Map.entry("account-password", "重置密码"),
            Map.entry("account-disable", "停用账户"),
            Map.entry("account-enable", "启用账户"),
            Map.entry("backup", "下载备份"),
            Map.entry("upload", "上传"),
            Map.entry("judge", "审核"),
            Map.entry("explain", "说明"),
            Map.entry("submit", "报送"),
            Map.entry("accept", "验收"),
            Map.entry("return", "退回"),
            Map.entry("seal", "封存"),
            Map.entry("extend", "延期"),
            Map.entry("run", "汇总"),
            Map.entry("run-stop", "停止汇总"),
            Map.entry("decide", "认定说明"),
            Map.entry("answer", "网上说明"),
            Map.entry("approve", "批准发布"),
            Map.entry("account-email", "修改邮箱"),
            Map.entry("notify", "登记通知"),
            Map.entry("remind", "登记催报"),
            Map.entry("send", "发送"),
            Map.entry("send-failed", "发送失败"),
            Map.entry("send-uncertain", "不确定是否送达"),
            Map.entry("send-again", "重新发送"),
            Map.entry("send-confirm", "确认已送达"));

    private ActionWords() {}

    static String chinese(String action) {
        return WORDS.getOrDefault(action, action);
    }
}
