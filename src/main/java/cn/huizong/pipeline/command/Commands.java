package cn.huizong.pipeline.command;

import cn.huizong.anomaly.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;

/** The commands by name. Only the one that is asked for is made: making all of them takes longer than most of them run. */
final class Commands {

    private static final Set<String> OPTIONS_WITH_VALUE = Set.of("--jobs", "--templates", "--lang");

    private static final Map<String, Function<CommandContext, Object>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("demo", DemoCommand::new);
        ALL.put("run", RunCommand::new);
        ALL.put("check", CheckCommand::new);
        ALL.put("status", StatusCommand::new);
        ALL.put("explain", ExplainCommand::new);
        ALL.put("template", TemplateCommand::new);
        ALL.put("diff", DiffCommand::new);
        ALL.put("release", Commands::release);
        ALL.put("answers", Commands::answers);
        ALL.put("rehearse", RehearseCommand::new);
        ALL.put("learn", LearnCommand::new);
        ALL.put("jobs", JobsCommand::new);
        ALL.put("catalogue", Commands::catalogue);
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

    private static Object answers(CommandContext context) {
        return new CommandLine(new CommandGroup(context.options()))
                .addSubcommand("list", new AnswersListCommand(context))
                .addSubcommand("accept", new AnswersDecideCommand(context, State.ACCEPTED))
                .addSubcommand("reject", new AnswersDecideCommand(context, State.REJECTED));
    }

    /** Adds the command the arguments name, or all when they name none, so that help and suggestions know them. */
    static void addTo(CommandLine root, CommandContext context, List<String> arguments) {
        Optional<String> named = named(arguments);
        ALL.forEach((name, command) -> {
            if (named.isEmpty() || named.get().equals(name)) {
                root.addSubcommand(name, command.apply(context));
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
