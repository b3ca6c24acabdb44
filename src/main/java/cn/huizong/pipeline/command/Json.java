package cn.huizong.pipeline.command;

import cn.huizong.pipeline.console.Console;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON document of a command. */
final class Json {

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private Json() {}

    /** Whether the arguments ask for JSON; those that cannot be parsed do, too. */
    static boolean isAskedFor(String... arguments) {
        return Arrays.stream(arguments)
                .takeWhile(argument -> !argument.equals("--"))
                .anyMatch(argument -> argument.equals("--json") || argument.equals("--json=true"));
    }

    /** The document of a command that could not do what it was asked. */
    static void printError(Console console, String code, String message) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", message);
        print(console, Map.of("error", error));
    }

    static void print(Console console, Map<String, ?> document) {
        PrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
        console.print(JsonMapper.shared().writer().with(printer).writeValueAsString(document));
    }
}
