package cn.huizong;

import cn.huizong.pipeline.command.HuizongCommandLine;
import java.util.List;
import org.springframework.modulith.Modulithic;

/** Starts the command line. */
@Modulithic(systemName = "Huizong")
public final class Huizong {

    private Huizong() {}

    public static void main(String[] arguments) {
        System.exit(HuizongCommandLine.ofProcess().run(List.of(arguments)));
    }
}
