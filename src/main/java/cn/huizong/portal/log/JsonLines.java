package cn.huizong.portal.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import cn.huizong.store.PrivateFolder;
import java.io.IOException;
import java.nio.file.Path;

/** A log of a JSON document a line. Full files are packed, and the oldest of them go. */
final class JsonLines {

    private static final String LARGEST = "10MB";
    private static final int KEPT = 9;

    private JsonLines() {}

    /** @param name of the file, without its ending */
    static RollingFileAppender<ILoggingEvent> appender(
            LoggerContext context, Path folder, String name, JsonEncoder encoder) {
        makeFolder(folder);
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(folder.resolve(name + ".log").toString());
        encoder.setContext(context);
        encoder.start();
        appender.setEncoder(encoder);
        FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(appender);
        window.setFileNamePattern(folder.resolve(name + ".%i.log.gz").toString());
        window.setMinIndex(1);
        window.setMaxIndex(KEPT);
        window.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(FileSize.valueOf(LARGEST));
        size.start();
        appender.setRollingPolicy(window);
        appender.setTriggeringPolicy(size);
        appender.start();
        return appender;
    }

    /** Before the appender does, which would let everybody look into it: logs are opened before the store beside them. */
    private static void makeFolder(Path folder) {
        try {
            PrivateFolder.make(folder);
        } catch (IOException failed) {
            // Without logs a portal opens all the same; where the store lies there as well, it says what is wrong.
            return;
        }
    }
}
