package cn.huizong.pipeline.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.Logger;

/**
 * Sends what libraries and failures have to say to the log file and never to the console. Logback finds it as a service when
 * something first logs; most commands never do, and a configuration in XML would cost them more than their work.
 */
public final class QuietLogging extends ContextAwareBase implements Configurator {

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        LazyLog appender = new LazyLog();
        appender.setContext(context);
        appender.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender((ch.qos.logback.core.Appender<ILoggingEvent>) appender);
        // Flyway warns of every H2 that is newer than itself; we run our own tests with the pair we ship.
        context.getLogger("org.flywaydb.core.internal.database.base.Database").setLevel(Level.ERROR);
        // Our columns of times know their zone on both databases.
        context.getLogger("com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization.utc_warning")
                .setLevel(Level.ERROR);
        // Old workbooks without properties are ordinary.
        context.getLogger("org.apache.poi.POIDocument").setLevel(Level.ERROR);
        // Threads of ours outlive the pages on purpose: a run comes to its end first.
        context.getLogger("org.apache.catalina.loader.WebappClassLoaderBase").setLevel(Level.ERROR);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
