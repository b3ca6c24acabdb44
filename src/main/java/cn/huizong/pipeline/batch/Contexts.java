package cn.huizong.pipeline.batch;

import cn.huizong.store.Store;
import java.time.Clock;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the Spring context of a run: our own beans and nothing that configures itself, because starting is most of a small run. */
final class Contexts {

    private Contexts() {}

    static GenericApplicationContext start(Store store, Clock clock) {
        // Boot would send the log to the console, which belongs to results and progress.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        ApplicationContextInitializer<GenericApplicationContext> given = context -> {
            context.registerBean(Store.class, () -> store, definition -> definition.setDestroyMethodName(""));
            context.registerBean(Clock.class, () -> clock);
        };
        SpringApplication application = new SpringApplicationBuilder(PipelineConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(given)
                .build();
        return (GenericApplicationContext) application.run();
    }
}
