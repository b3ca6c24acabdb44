package cn.huizong;

import cn.huizong.pipeline.command.HuizongCommandLine;
import cn.huizong.portal.Portal;
import java.util.List;
import org.springframework.modulith.Modulithic;

/** Starts the command line, which starts the portal when it is asked to. */
@Modulithic(systemName = "Huizong")
public final class Huizong {

    private Huizong() {}

    public static void main(String[] arguments) {
        System.exit(HuizongCommandLine.ofProcess(request -> new Portal().serve(request))
                .run(List.of(arguments)));
    }
}
