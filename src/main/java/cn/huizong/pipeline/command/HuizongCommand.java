package cn.huizong.pipeline.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code huizong} alone: shows what there is. */
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
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
