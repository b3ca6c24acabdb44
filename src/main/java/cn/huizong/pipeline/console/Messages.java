package cn.huizong.pipeline.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The sentences of a language. The machine's own locale has no say. */
public final class Messages {

    private final ResourceBundle sentences;

    public Messages(Language language) {
        this.sentences = bundle("messages", language);
    }

    /** A sentence with its places filled in. */
    public String text(String key, Object... arguments) {
        String pattern = sentences.getString(key);
        Object[] words = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(pattern, Locale.ROOT).format(words);
    }

    /** The help texts of a language, for the parser of the command line. */
    public static ResourceBundle help(Language language) {
        return bundle("help", language);
    }

    static ResourceBundle bundle(String name, Language language) {
        String file = name + "_" + language.code() + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new MissingResourceException("no " + file, name, language.code());
            }
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
