package cn.huizong.pipeline.command;

import cn.huizong.pipeline.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code huizong answers}: what units explained, and decisions on it. */
@Command(name = "answers")
final class AnswersCommand implements Runnable {

    private final CommonOptions options;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    AnswersCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public void run() {
        if (options.json()) {
            throw Refusal.wrongUse("usage.no-command");
        }
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
