package cn.huizong.pipeline.command;

import cn.huizong.pipeline.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments and how the command is used. */
final class WrongUse implements IParameterExceptionHandler {

    /** @param code what programs go by, whether or not there is anything to suggest */
    private record Complaint(String code, String sentence) {}

    private final CommandContext context;

    WrongUse(CommandContext context) {
        this.context = context;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        Complaint complaint = complaint(wrong);
        if (Json.isAskedFor(arguments)) {
            Json.printError(context.console(), complaint.code(), complaint.sentence());
        }
        context.console().complain(complaint.sentence());
        context.console()
                .complain(context.text("usage.see", command.getCommandSpec().qualifiedName()));
        return Refusal.WRONG_USE;
    }

    private Complaint complaint(ParameterException wrong) {
        if (wrong instanceof MissingParameterException missing) {
            String misspelt = firstOption(unmatched(wrong.getCommandLine()));
            return misspelt == null
                    ? complaint("usage.missing", names(missing.getMissing()))
                    : unknown(misspelt, wrong.getCommandLine());
        }
        if (wrong instanceof UnmatchedArgumentException) {
            List<String> unmatched = unmatched(wrong.getCommandLine());
            String option = firstOption(unmatched);
            String argument = unmatched.isEmpty() ? "" : unmatched.get(0);
            return unknown(option == null ? argument : option, wrong.getCommandLine());
        }
        if (wrong instanceof MaxValuesExceededException || wrong instanceof CommandLine.OverwrittenOptionException) {
            return complaint("usage.twice", wrong.getArgSpec() == null ? "" : name(wrong.getArgSpec()));
        }
        return wrong.getArgSpec() == null
                ? complaint("usage.wrong")
                : complaint("usage.value", name(wrong.getArgSpec()), String.valueOf(wrong.getValue()));
    }

    private Complaint complaint(String key, Object... words) {
        return new Complaint(key, context.text(key, words));
    }

    private Complaint unknown(String argument, CommandLine command) {
        String name = argument.startsWith("-") ? argument.replaceFirst("=.*", "") : argument;
        List<String> meant = Spelling.nearest(name, candidates(name, command.getCommandSpec()));
        return meant.isEmpty()
                ? complaint("usage.unknown", name)
                : new Complaint("usage.unknown", context.text("usage.unknown.similar", name, String.join("、", meant)));
    }

    private static Collection<String> candidates(String argument, CommandSpec command) {
        return argument.startsWith("-")
                ? command.options().stream()
                        .filter(option -> !option.hidden())
                        .map(OptionSpec::longestName)
                        .toList()
                : command.subcommands().keySet();
    }

    /** What neither the command nor those it belongs to knew what to do with, from left to right. */
    private static List<String> unmatched(CommandLine command) {
        List<String> unmatched = new ArrayList<>();
        for (CommandLine some = command; some != null; some = some.getParent()) {
            unmatched.addAll(0, some.getUnmatchedArguments());
        }
        return unmatched;
    }

    /** A misspelt option explains why one is missing, and why its value stands about. */
    private static @Nullable String firstOption(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> argument.startsWith("-"))
                .findFirst()
                .orElse(null);
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(WrongUse::name).collect(Collectors.joining(" "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
