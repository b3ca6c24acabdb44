package cn.huizong.pipeline.command;

import cn.huizong.pipeline.console.Console;
import java.util.Map;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON document of a command. */
final class Json {

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private Json() {}

    static void print(Console console, Map<String, ?> document) {
        PrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
        console.print(JsonMapper.shared().writer().with(printer).writeValueAsString(document));
    }
}
