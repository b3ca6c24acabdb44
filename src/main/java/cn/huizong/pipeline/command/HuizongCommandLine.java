package cn.huizong.pipeline.command;

import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.Server;
import cn.huizong.pipeline.console.Console;
import cn.huizong.pipeline.console.Language;
import cn.huizong.pipeline.console.Messages;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;

/** The command line of Huizong: parses, runs one command, gives its exit code. */
public final class HuizongCommandLine {

    /** A terminal of 80 columns; the parser counts 用法： as three of them, and it takes six. */
    private static final int HELP_WIDTH = 77;

    private final Console console;
    private final Path home;
    private final Clock clock;
    private final Server server;

    /** Without pages. @param home folder of the program, where {@code jobs/} and the like are */
    public HuizongCommandLine(Console console, Path home, Clock clock) {
        this(console, home, clock, request -> Refusal.FAILED);
    }

    /** @param server what serves pages */
    public HuizongCommandLine(Console console, Path home, Clock clock, Server server) {
        this.console = console;
        this.home = home;
        this.clock = clock;
        this.server = server;
    }

    /** On the console of this process; the launcher says where the program is. */
    public static HuizongCommandLine ofProcess(Server server) {
        Path home = Path.of(System.getProperty("huizong.home", "")).toAbsolutePath();
        return new HuizongCommandLine(Console.ofProcess(), home.normalize(), Clock.systemUTC(), server);
    }

    /** @return 0 done, release final; 3 done, release provisional; 2 wrong use or faulty catalogue; 1 failed */
    public int run(List<String> arguments) {
        LogFile.writeBelow(home);
        Language language = Language.among(arguments);
        CommonOptions options = new CommonOptions();
        CommandContext context = new CommandContext(console, new Messages(language), home, clock, options);
        CommandLine commands = new CommandLine(new HuizongCommand(options));
        Commands.addTo(commands, context, server, arguments);
        commands.setResourceBundle(Messages.help(language));
        commands.setOut(utf8(console.out()));
        commands.setErr(utf8(console.err()));
        commands.setUsageHelpWidth(HELP_WIDTH);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExecutionExceptionHandler(new Failures(context));
        commands.setParameterExceptionHandler(new WrongUse(context));
        int exitCode = commands.execute(arguments.toArray(String[]::new));
        console.out().flush();
        return exitCode;
    }

    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
