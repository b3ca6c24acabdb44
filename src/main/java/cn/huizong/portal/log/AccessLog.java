package cn.huizong.portal.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import cn.huizong.pipeline.ServeRequest;
import jakarta.annotation.PreDestroy;
import org.springframework.stereotype.Component;

/** {@code access.log} beside the store: what was asked of the portal, request by request. */
@Component
class AccessLog {

    /** Of its own: two portals in one process do not write into each other's. */
    private final LoggerContext context = new LoggerContext();

    private final Logger log;

    AccessLog(ServeRequest request) {
        // Nothing is noted without one, in a context that is not that of the process.
        context.setMDCAdapter(new LogbackMDCAdapter());
        this.log = context.getLogger("access");
        log.addAppender(JsonLines.appender(context, request.logs(), "access", encoder()));
    }

    private static JsonEncoder encoder() {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithLevel(false);
        encoder.setWithThreadName(false);
        encoder.setWithLoggerName(false);
        encoder.setWithContext(false);
        encoder.setWithMDC(false);
        encoder.setWithArguments(false);
        encoder.setWithThrowable(false);
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
