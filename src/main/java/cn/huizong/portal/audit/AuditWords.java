package cn.huizong.portal.audit;

import cn.huizong.anomaly.State;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.store.SubmissionState;
import cn.huizong.store.account.Role;
import cn.huizong.store.audit.AuditEntry;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What entries of the audit log are about, in Chinese. The log itself keeps words of its own, which no change of a catalogue alters; what
 * is not known here is shown as it stands there.
 */
final class AuditWords {

    private final Catalogue catalogue;

    AuditWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Who is not an account has a role of none. */
    String actor(AuditEntry entry) {
        return switch (entry.role() + entry.actor()) {
            case "system" -> "系统";
            case "schedule" -> "定时计划";
            case "command-line" -> "命令行";
            default -> entry.actor();
        };
    }

    String subject(AuditEntry entry) {
        String[] words = entry.subject().split(" ");
        return switch (words[0] + " " + words.length) {
            case "account 2" -> "账户 " + words[1];
            case "message 2" -> "通知 " + words[1];
            case "store 1" -> "数据库";
            case "period 3" -> round(words[1], words[2]);
            case "release 4" -> round(words[1], words[2]) + " " + words[3];
            case "finding 4" -> round(words[2], words[3]) + "，异常 " + words[1];
            case "submission 5" -> unit(words[4]) + "报送件 " + words[1] + "（" + round(words[2], words[3]) + "）";
            case "return 5" -> unit(words[3]) + " " + words[4] + "（" + round(words[1], words[2]) + "）";
            default -> entry.subject();
        };
    }

    String detail(AuditEntry entry) {
        String detail = entry.detail();
        String[] words = detail.split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        return switch (entry.action()) {
            case "judge" -> word(SubmissionState.class, detail, SubmissionState::chinese);
            case "sign-in-failed" -> detail.startsWith("failure ") ? "连续第 " + rest + " 次" : detail;
            case "sign-in-refused" -> detail.replace("disabled", "账户已停用").replace("locked", "账户已锁定");
            case "account-add" -> (word(Role.class, words[0], Role::chinese) + " " + unit(rest)).strip();
            case "explain" -> detail.replaceFirst("^findings \\[(.*)]$", "第 $1 条异常");
            case "decide" -> word(State.class, words[0], State::chinese) + "：" + rest;
            case "answer" -> unit(detail);
            case "remind" -> (unit(words[0]) + " " + rest).strip();
            case "backup" -> detail.replaceFirst("^rows (\\d+)$", "$1 行");
            default -> detail;
        };
    }

    private String round(String job, String period) {
        String title = catalogue.job(job).map(JobDefinition::title).orElse(job);
        return title + " "
                + ReferencePeriod.parse(period).map(ReferencePeriod::chinese).orElse(period);
    }

    private String unit(String code) {
        return code.isEmpty() ? "" : catalogue.units().nameOf(code);
    }

    private static <E extends Enum<E>> String word(Class<E> states, String word, Function<E, String> chinese) {
        Optional<E> state = Arrays.stream(states.getEnumConstants())
                .filter(each -> each.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
        return state.map(chinese).orElse(word);
    }
}
