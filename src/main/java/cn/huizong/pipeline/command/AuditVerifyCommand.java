package cn.huizong.pipeline.command;

import cn.huizong.pipeline.Refusal;
import cn.huizong.store.audit.AuditBreak;
import cn.huizong.store.audit.AuditCheck;
import cn.huizong.store.audit.AuditEntry;
import cn.huizong.store.audit.AuditLog;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code huizong audit verify}: whether anything in the audit log was altered, taken out or put in. Writes nothing. */
@Command(name = "verify")
final class AuditVerifyCommand implements Callable<Integer> {

    private static final String NOTED = "[0-9]{1,18}:[0-9a-f]{64}";

    private final CommandContext context;

    @Option(names = "--noted", paramLabel = "N:HASH")
    private @Nullable String noted;

    @Mixin
    private final StoreOption store = new StoreOption();

    AuditVerifyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (noted != null && !noted.matches(NOTED)) {
            throw Refusal.wrongUse("audit.verify.noted", noted);
        }
        AuditCheck check = store.require(context, open -> check(open.audit()));
        if (context.options().json()) {
            Json.print(context.console(), json(check));
        } else {
            context.console().print(text(check));
        }
        return check.broken().isEmpty() ? 0 : 3;
    }

    private AuditCheck check(AuditLog log) {
        AuditCheck check = log.check();
        return noted == null || check.broken().isPresent()
                ? check
                : new AuditCheck(check.entries(), check.lastHash(), differing(log, noted));
    }

    /** Who writes the whole chain anew cannot alter what was noted elsewhere. */
    private static Optional<AuditBreak> differing(AuditLog log, String noted) {
        long number = Long.parseLong(noted.substring(0, noted.indexOf(':')));
        Optional<AuditEntry> entry = log.find(number);
        if (entry.isEmpty()) {
            return Optional.of(new AuditBreak(number, AuditBreak.Kind.MISSING));
        }
        return noted.endsWith(entry.get().hash())
                ? Optional.empty()
                : Optional.of(new AuditBreak(number, AuditBreak.Kind.ALTERED));
    }

    private String text(AuditCheck check) {
        if (check.broken().isPresent()) {
            AuditBreak broken = check.broken().get();
            return context.text("audit.verify." + word(broken), broken.number());
        }
        return check.entries() == 0
                ? context.text("audit.verify.empty")
                : context.text("audit.verify.intact", check.entries(), check.lastHash());
    }

    private static Map<String, Object> json(AuditCheck check) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("intact", check.broken().isEmpty());
        document.put("entries", check.entries());
        document.put("lastHash", check.lastHash().isEmpty() ? null : check.lastHash());
        document.put("firstBroken", check.broken().map(AuditBreak::number).orElse(null));
        document.put("fault", check.broken().map(AuditVerifyCommand::word).orElse(null));
        return document;
    }

    private static String word(AuditBreak broken) {
        return broken.kind().name().toLowerCase(Locale.ROOT);
    }
}
