package cn.huizong.pipeline.command;

import cn.huizong.anomaly.State;
import cn.huizong.pipeline.Server;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import picocli.CommandLine;

/** The commands by name. Only the one that is asked for is made: making all of them takes longer than most of them run. */
final class Commands {

    private static final Set<String> OPTIONS_WITH_VALUE = Set.of("--jobs", "--templates", "--lang");

    private static final Map<String, BiFunction<CommandContext, Server, Object>> ALL = new LinkedHashMap<>();

    static {
        add("demo", DemoCommand::new);
        add("run", RunCommand::new);
        add("check", CheckCommand::new);
        add("status", StatusCommand::new);
        add("explain", ExplainCommand::new);
        add("template", TemplateCommand::new);
        add("diff", DiffCommand::new);
        add("release", Commands::release);
        add("answers", Commands::answers);
        add("rehearse", RehearseCommand::new);
        add("learn", LearnCommand::new);
        add("jobs", JobsCommand::new);
        add("catalogue", Commands::catalogue);
        ALL.put("serve", ServeCommand::new);
        add("audit", Commands::audit);
        add("backup", BackupCommand::new);
        add("restore", RestoreCommand::new);
    }

    private static void add(String name, Function<CommandContext, Object> command) {
        ALL.put(name, (context, server) -> command.apply(context));
    }

    private Commands() {}

    private static Object catalogue(CommandContext context) {
        return new CommandLine(new CommandGroup(context.options()))
                .addSubcommand("check", new CatalogueCheckCommand(context));
    }

    private static Object release(CommandContext context) {
        return new CommandLine(new CommandGroup(context.options()))
                .addSubcommand("list", new ReleaseListCommand(context))
                .addSubcommand("show", new ReleaseShowCommand(context))
                .addSubcommand("approve", new ReleaseApproveCommand(context));
    }

    private static Object audit(CommandContext context) {
        return new CommandLine(new CommandGroup(context.options()))
                .addSubcommand("verify", new AuditVerifyCommand(context));
    }

    private static Object answers(CommandContext context) {
        return new CommandLine(new CommandGroup(context.options()))
                .addSubcommand("list", new AnswersListCommand(context))
                .addSubcommand("accept", new AnswersDecideCommand(context, State.ACCEPTED))
                .addSubcommand("reject", new AnswersDecideCommand(context, State.REJECTED));
    }

    /** Adds the command the arguments name, or all when they name none, so that help and suggestions know them. */
    static void addTo(CommandLine root, CommandContext context, Server server, List<String> arguments) {
        Optional<String> named = named(arguments);
        ALL.forEach((name, command) -> {
            if (named.isEmpty() || named.get().equals(name)) {
                root.addSubcommand(name, command.apply(context, server));
            }
        });
    }

    private static Optional<String> named(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (OPTIONS_WITH_VALUE.contains(argument)) {
                i++;
            } else if (!argument.startsWith("-")) {
                return Optional.of(argument).filter(ALL::containsKey);
            }
        }
        return Optional.empty();
    }
}
