package cn.huizong.pipeline.command;

import cn.huizong.pipeline.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that does nothing itself but has others: it shows what they are. */
@Command
final class CommandGroup implements Runnable {

    private final CommonOptions options;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CommandGroup(CommonOptions options) {
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
