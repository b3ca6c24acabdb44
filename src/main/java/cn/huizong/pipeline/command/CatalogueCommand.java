package cn.huizong.pipeline.command;

import cn.huizong.pipeline.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code huizong catalogue}: what can be done with the catalogue. */
@Command(name = "catalogue")
final class CatalogueCommand implements Runnable {

    private final CommonOptions options;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CatalogueCommand(CommonOptions options) {
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
