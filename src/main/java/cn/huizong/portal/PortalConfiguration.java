package cn.huizong.portal;

import cn.huizong.pipeline.CurrentCatalogue;
import cn.huizong.pipeline.ServeRequest;
import cn.huizong.pipeline.console.Language;
import cn.huizong.pipeline.console.Messages;
import cn.huizong.pipeline.schedule.ReleaseNews;
import cn.huizong.pipeline.submission.JudgingQueue;
import cn.huizong.pipeline.submission.Reviewing;
import cn.huizong.pipeline.submission.Sealing;
import cn.huizong.pipeline.submission.Submitting;
import cn.huizong.portal.access.AccessGuard;
import cn.huizong.store.Store;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The parts of the portal. The store, its tables and Spring Batch are not Boot's to set up: they are open already. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:/cn/huizong/portal/portal.properties")
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            BatchAutoConfiguration.class,
            BatchJdbcAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@ComponentScan
class PortalConfiguration implements WebMvcConfigurer {

    private static final Duration LONGEST_READING = Duration.ofSeconds(60);

    private final Store store;

    PortalConfiguration(Store store) {
        this.store = store;
    }

    @Bean
    Clock clock(ServeRequest request) {
        return request.clock();
    }

    @Bean
    Messages messages() {
        return new Messages(Language.ZH);
    }

    @Bean
    JudgingQueue judgingQueue(CurrentCatalogue catalogue, Clock clock, MeterRegistry meters) {
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        return new JudgingQueue(store, catalogue, clock, LONGEST_READING, threads, meters);
    }

    @Bean
    Submitting submitting(Clock clock) {
        return new Submitting(store, clock);
    }

    @Bean
    Reviewing reviewing(Clock clock) {
        return new Reviewing(store, clock);
    }

    @Bean
    Sealing sealing(Clock clock) {
        return new Sealing(store, clock);
    }

    @Bean
    ReleaseNews releaseNews(ServeRequest request) {
        return new ReleaseNews(store, request.reports());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AccessGuard(store));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        CacheControl cached = CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/cn/huizong/portal/assets/")
                .setCacheControl(cached);
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(cached);
    }
}
