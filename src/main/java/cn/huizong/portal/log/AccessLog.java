package cn.huizong.portal.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import cn.huizong.pipeline.ServeRequest;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** {@code access.log} beside the store: a JSON document a line. Full files are packed, and the oldest of them go. */
@Component
class AccessLog {

    private static final String LARGEST = "10MB";
    private static final int KEPT = 9;

    /** Of its own: two portals in one process do not write into each other's. */
    private final LoggerContext context = new LoggerContext();

    private final Logger log;

    AccessLog(ServeRequest request) {
        // Nothing is noted without one, in a context that is not that of the process.
        context.setMDCAdapter(new LogbackMDCAdapter());
        this.log = context.getLogger("access");
        log.addAppender(appender(request.logs()));
    }

    private RollingFileAppender<ILoggingEvent> appender(Path folder) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(folder.resolve("access.log").toString());
        appender.setEncoder(encoder());
        FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(appender);
        window.setFileNamePattern(folder.resolve("access.%i.log.gz").toString());
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

    private JsonEncoder encoder() {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithLevel(false);
        encoder.setWithThreadName(false);
        encoder.setWithLoggerName(false);
        encoder.setWithContext(false);
        encoder.setWithMDC(false);
        encoder.setWithArguments(false);
        encoder.setWithThrowable(false);
        encoder.start();
        return encoder;
    }

    /** @param path without what is asked of it: that may be content */
    void add(String id, String login, String method, String path, int status, long millis) {
        log.atInfo()
                .addKeyValue("id", id)
                .addKeyValue("login", login)
                .addKeyValue("method", method)
                .addKeyValue("path", path)
                .addKeyValue("status", status)
                .addKeyValue("ms", millis)
                .log("request");
    }

    @PreDestroy
    void close() {
        context.stop();
    }
}
