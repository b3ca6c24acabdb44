package cn.huizong.portal.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * {@code serve.log} beside the store: what the portal did by itself and what failed, with details. While it is open everything this
 * process logs goes there, and nowhere else. {@code mdc.request} of an event is {@code id} of the request in {@code access.log}.
 */
public final class ServerLog implements AutoCloseable {

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger own = context.getLogger("cn.huizong");
    private final List<Appender<ILoggingEvent>> before = new ArrayList<>();
    private final Appender<ILoggingEvent> lines;

    private ServerLog(Path folder) {
        this.lines = JsonLines.appender(context, folder, "serve", encoder());
        root.iteratorForAppenders().forEachRemaining(before::add);
        before.forEach(root::detachAppender);
        root.addAppender(lines);
        own.setLevel(Level.INFO);
    }

    public static ServerLog in(Path folder) {
        return new ServerLog(folder);
    }

    private static JsonEncoder encoder() {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        encoder.setWithContext(false);
        encoder.setWithArguments(false);
        encoder.setWithMessage(false);
        encoder.setWithFormattedMessage(true);
        return encoder;
    }

    /** What fails from now on goes where it went before. */
    @Override
    public void close() {
        own.setLevel(null);
        root.detachAppender(lines);
        before.forEach(root::addAppender);
        lines.stop();
    }
}
