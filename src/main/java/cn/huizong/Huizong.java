package cn.huizong;

import cn.huizong.pipeline.command.HuizongCommandLine;
import cn.huizong.pipeline.console.Console;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Starts the command line. */
public final class Huizong {

    private Huizong() {}

    public static void main(String[] arguments) {
        Path home =
                Path.of(System.getProperty("huizong.home", "")).toAbsolutePath().normalize();
        System.exit(new HuizongCommandLine(Console.ofProcess(), home, Clock.systemUTC()).run(List.of(arguments)));
    }
}
