package cn.huizong.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the program, as the build wrote it down. */
public final class ProgramVersion {

    private ProgramVersion() {}

    public static String get() {
        Properties properties = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream("/application.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return properties.getProperty("huizong.version", "");
    }
}
