package cn.huizong.pipeline.command;

import cn.huizong.pipeline.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code huizong} alone: shows what there is, which is nothing for programs to read. */
@Command(name = "huizong")
final class HuizongCommand implements Runnable {

    @Mixin
    private final CommonOptions options;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    HuizongCommand(CommonOptions options) {
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
