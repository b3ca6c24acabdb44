package cn.huizong.pipeline.command;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import cn.huizong.store.PrivateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Appends to the log file, event by event: there are few, and the file is made by the first. */
final class LazyLog extends AppenderBase<ILoggingEvent> {

    private @Nullable PatternLayoutEncoder encoder;

    @Override
    protected void append(ILoggingEvent event) {
        byte[] line = encoder().encode(event);
        Path file = LogFile.path();
        if (file == null) {
            System.err.writeBytes(line);
            return;
        }
        try {
            Path folder = file.getParent();
            if (folder != null) {
                PrivateFolder.make(folder);
            }
            Files.write(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException noLog) {
            addError("cannot write " + file, noLog);
        }
    }

    private PatternLayoutEncoder encoder() {
        PatternLayoutEncoder ready = encoder;
        if (ready == null) {
            ready = new PatternLayoutEncoder();
            ready.setContext(getContext());
            ready.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{40} [%thread] %msg%n");
            ready.setCharset(StandardCharsets.UTF_8);
            ready.start();
            encoder = ready;
        }
        return ready;
    }
}
