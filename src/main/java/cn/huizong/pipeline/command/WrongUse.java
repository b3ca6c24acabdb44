package cn.huizong.pipeline.command;

import cn.huizong.pipeline.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments and how the command is used. */
final class WrongUse implements IParameterExceptionHandler {

    private final CommandContext context;

    WrongUse(CommandContext context) {
        this.context = context;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        context.console().complain(sentence(wrong));
        context.console()
                .complain(context.text("usage.see", command.getCommandSpec().qualifiedName()));
        return Refusal.WRONG_USE;
    }

    private String sentence(ParameterException wrong) {
        if (wrong instanceof MissingParameterException missing) {
            return context.text("usage.missing", names(missing.getMissing()));
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String argument = unmatched.getUnmatched().isEmpty()
                    ? ""
                    : unmatched.getUnmatched().get(0);
            List<String> suggestions = unmatched.getSuggestions();
            return suggestions.isEmpty()
                    ? context.text("usage.unknown", argument)
                    : context.text("usage.unknown.similar", argument, String.join("、", suggestions));
        }
        if (wrong instanceof MaxValuesExceededException || wrong instanceof CommandLine.OverwrittenOptionException) {
            return context.text("usage.twice", wrong.getArgSpec() == null ? "" : name(wrong.getArgSpec()));
        }
        return wrong.getArgSpec() == null
                ? context.text("usage.wrong")
                : context.text("usage.value", name(wrong.getArgSpec()), String.valueOf(wrong.getValue()));
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
