package cn.huizong.pipeline.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language the command line speaks. */
public enum Language {
    ZH,
    EN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** The language asked for anywhere among the arguments, because help and complaints need it before they are parsed. */
    public static Language among(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("--lang=")) {
                return of(argument.substring("--lang=".length())).orElse(ZH);
            }
            if (argument.equals("--lang") && i + 1 < arguments.size()) {
                return of(arguments.get(i + 1)).orElse(ZH);
            }
        }
        return ZH;
    }
}
