package cn.huizong.portal;

import cn.huizong.portal.access.OpenTo;
import cn.huizong.portal.access.OpenToEverybody;
import cn.huizong.store.Store;
import cn.huizong.store.account.Role;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** For those who watch over the program: whether it can do its work, to anybody; its meters to system administrators. */
@Controller
class HealthPages {

    private static final Logger LOG = LoggerFactory.getLogger(HealthPages.class);

    private final Store store;
    private final PrometheusMeterRegistry meters;

    HealthPages(Store store, PrometheusMeterRegistry meters) {
        this.store = store;
        this.meters = meters;
    }

    /** Says no more than whether the store answers. */
    @OpenToEverybody
    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        try {
            store.accounts().empty();
            return ResponseEntity.ok(Map.of("status", "UP"));
        } catch (RuntimeException down) {
            LOG.error("the store does not answer", down);
            return ResponseEntity.status(503).body(Map.of("status", "DOWN"));
        }
    }

    @OpenTo(Role.ADMINISTRATOR)
    @GetMapping("/metrics")
    ResponseEntity<String> metrics() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8"))
                .body(meters.scrape());
    }
}
