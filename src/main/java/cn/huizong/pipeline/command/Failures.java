package cn.huizong.pipeline.command;

import cn.huizong.catalogue.CatalogueFault;
import cn.huizong.pipeline.Refusal;
import cn.huizong.store.StoreFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says why a command failed: one plain sentence for people, details into the log, never a stack trace. */
final class Failures implements IExecutionExceptionHandler {

    private final CommandContext context;

    Failures(CommandContext context) {
        this.context = context;
    }

    @Override
    public int handleExecutionException(Exception failed, CommandLine command, ParseResult parsed) {
        if (failed instanceof CatalogueFaulty faulty) {
            return faulty(faulty.faults());
        }
        if (failed instanceof Refusal refusal) {
            String sentence = context.text(refusal.key(), refusal.arguments());
            return say(refusal.key(), sentence, refusal.exitCode(), refusal.getCause());
        }
        if (failed instanceof StoreFault fault) {
            String key = "store." + fault.kind().name().toLowerCase(Locale.ROOT);
            int exitCode = fault.kind() == StoreFault.Kind.UNSUPPORTED ? Refusal.WRONG_USE : Refusal.FAILED;
            return say(key, context.text(key, fault.detail()), exitCode, fault.getCause());
        }
        return say("unexpected", context.text("unexpected"), Refusal.FAILED, failed);
    }

    private int say(String key, String sentence, int exitCode, @Nullable Throwable cause) {
        if (context.options().json()) {
            Json.printError(context.console(), key, sentence);
        }
        context.console().complain(sentence);
        if (cause != null) {
            LogFile.failure(sentence, cause);
            Path log = LogFile.path();
            if (log != null && LogFile.written()) {
                context.console().complain(context.text("details", CommandContext.shown(log)));
            }
        }
        return exitCode;
    }

    private int faulty(List<CatalogueFault> faults) {
        if (context.options().json()) {
            Json.print(context.console(), FaultList.json(faults, List.of()));
        } else {
            FaultList.lines(context, faults).forEach(context.console()::complain);
            context.console().complain(context.text("catalogue.faulty", faults.size()));
        }
        return Refusal.WRONG_USE;
    }
}
