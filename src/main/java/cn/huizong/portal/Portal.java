package cn.huizong.portal;

import cn.huizong.pipeline.CurrentCatalogue;
import cn.huizong.pipeline.Listening;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.ServeRequest;
import cn.huizong.pipeline.Server;
import cn.huizong.pipeline.desk.RunDesk;
import cn.huizong.pipeline.schedule.Schedule;
import cn.huizong.pipeline.submission.JudgingQueue;
import cn.huizong.portal.access.SetupToken;
import cn.huizong.portal.log.ServerLog;
import cn.huizong.store.Store;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Serves the pages. */
public final class Portal implements Server {

    private static final Logger LOG = LoggerFactory.getLogger(Portal.class);
    private static final Duration POLLING = Duration.ofSeconds(2);

    /**
     * However it goes, the process is gone half a minute after it was asked to. Of it requests have 8 seconds, files being judged 6, a run that
     * stops all of that and 6 more, what the schedule is at 6, and the run once more 2.
     */
    private static final Duration LONGEST_END = Duration.ofSeconds(29);

    @Override
    public int serve(ServeRequest request) {
        try (ServerLog log = ServerLog.in(request.logs());
                OpenPortal open = open(request)) {
            LOG.atInfo()
                    .addKeyValue("port", open.port())
                    .addKeyValue("store", request.store().shown())
                    .log("the portal is open");
            CountDownLatch told = new CountDownLatch(1);
            CountDownLatch ended = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                told.countDown();
                await(ended, LONGEST_END);
            }));
            request.say().accept(Welcome.text(request, open.port(), open.setupToken()));
            try {
                told.await();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
            try {
                open.close();
                LOG.info("the portal is closed");
            } finally {
                ended.countDown();
            }
        }
        return 0;
    }

    /** Opens the portal and goes on: for whoever closes it by himself. */
    public static OpenPortal open(ServeRequest request) {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        CurrentCatalogue catalogue = new CurrentCatalogue(request.jobs(), request.templates(), request.catalogue());
        RunDesk desk = RunDesk.open(request, catalogue, meters);
        try {
            Schedule schedule = Schedule.open(request, desk, catalogue, POLLING);
            try {
                return new OpenPortal(start(request, catalogue, desk, schedule, meters), schedule, desk);
            } catch (RuntimeException failed) {
                schedule.close();
                throw failed;
            }
        } catch (RuntimeException failed) {
            desk.close();
            throw reason(failed, request);
        }
    }

    /** What the person at the console can mend is said in a sentence. */
    private static RuntimeException reason(RuntimeException failed, ServeRequest request) {
        Listening listening = request.listening();
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return Refusal.wrongUse("serve.taken", String.valueOf(listening.port()));
            }
            if (listening.certificate() != null
                    && String.valueOf(cause.getMessage()).startsWith("Unable to create key store")) {
                return Refusal.wrongUse("serve.certificate.unusable", listening.certificate());
            }
        }
        return failed;
    }

    private static ServletWebServerApplicationContext start(
            ServeRequest request,
            CurrentCatalogue catalogue,
            RunDesk desk,
            Schedule schedule,
            PrometheusMeterRegistry meters) {
        // Boot would send the log to the console, which belongs to the person who started us.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        // Tomcat's log too.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        ApplicationContextInitializer<GenericApplicationContext> given = context -> {
            context.registerBean(ServeRequest.class, () -> request);
            context.registerBean(CurrentCatalogue.class, () -> catalogue);
            context.registerBean(PrometheusMeterRegistry.class, () -> meters);
            // Closed after the pages are, and not by the context.
            context.registerBean(Store.class, desk::store, bean -> bean.setDestroyMethodName(""));
            context.registerBean(RunDesk.class, () -> desk, bean -> bean.setDestroyMethodName(""));
            context.registerBean(Schedule.class, () -> schedule, bean -> bean.setDestroyMethodName(""));
        };
        ServletWebServerApplicationContext context =
                (ServletWebServerApplicationContext) new SpringApplicationBuilder(PortalConfiguration.class)
                        .web(WebApplicationType.SERVLET)
                        .bannerMode(Banner.Mode.OFF)
                        .logStartupInfo(false)
                        .registerShutdownHook(false)
                        .properties(properties(request.listening()))
                        .initializers(given)
                        .run();
        context.getBean(JudgingQueue.class).resume();
        return context;
    }

    private static Map<String, Object> properties(Listening listening) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.address", listening.address());
        properties.put("server.port", listening.port());
        if (listening.certificate() != null) {
            properties.put(
                    "server.ssl.key-store", listening.certificate().toUri().toString());
            properties.put("server.ssl.key-store-password", listening.password());
            properties.put("server.ssl.key-store-type", "PKCS12");
        }
        if (listening.behindProxy()) {
            properties.put("server.forward-headers-strategy", "native");
        }
        properties.put("server.servlet.session.cookie.secure", listening.encrypted());
        return properties;
    }

    private static void await(CountDownLatch latch, Duration atMost) {
        try {
            latch.await(atMost.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** A portal that serves pages. */
    public static final class OpenPortal implements AutoCloseable {

        private final ServletWebServerApplicationContext context;
        private final Schedule schedule;
        private final RunDesk desk;
        private boolean closed;

        private OpenPortal(ServletWebServerApplicationContext context, Schedule schedule, RunDesk desk) {
            this.context = context;
            this.schedule = schedule;
            this.desk = desk;
        }

        /** The port it listens on. */
        public int port() {
            return java.util.Objects.requireNonNull(context.getWebServer()).getPort();
        }

        /** What makes the first account; "" where there is one. */
        public String setupToken() {
            return context.getBean(Store.class).accounts().empty()
                    ? context.getBean(SetupToken.class).shown()
                    : "";
        }

        /** A part of it, for tests that look behind the pages. */
        public <T> T part(Class<T> type) {
            return context.getBean(type);
        }

        /** Requests and files under way come to their end first; a run has the time that they take. */
        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                List.<Runnable>of(schedule::windDown, context::close, schedule::close, desk::close)
                        .forEach(OpenPortal::attempt);
            }
        }

        /** What cannot be closed, as when the store is gone, does not keep the rest open. */
        private static void attempt(Runnable part) {
            try {
                part.run();
            } catch (RuntimeException failed) {
                LOG.error("a part of the portal could not be closed", failed);
            }
        }
    }
}
