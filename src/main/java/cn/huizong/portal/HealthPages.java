package cn.huizong.portal;

import cn.huizong.pipeline.ServeRequest;
import cn.huizong.portal.access.OpenTo;
import cn.huizong.portal.access.OpenToEverybody;
import cn.huizong.store.Store;
import cn.huizong.store.account.Role;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** For those who watch over the program: whether it can do its work, to anybody; its meters to system administrators and to programs with a token. */
@Controller
class HealthPages {

    private static final Logger LOG = LoggerFactory.getLogger(HealthPages.class);

    private static final String BEARER = "Bearer ";

    private final Store store;
    private final PrometheusMeterRegistry meters;

    private final byte[] token;
    private final AtomicBoolean down = new AtomicBoolean();

    HealthPages(Store store, PrometheusMeterRegistry meters, ServeRequest request) {
        this.store = store;
        this.meters = meters;
        this.token = request.listening().metricsToken().getBytes(StandardCharsets.UTF_8);
    }

    /** Says no more than whether the store answers. */
    @OpenToEverybody
    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        try {
            store.accounts().empty();
            down.set(false);
            return ResponseEntity.ok(Map.of("status", "UP"));
        } catch (RuntimeException failed) {
            // Once: anybody may ask, as often as he likes.
            if (!down.getAndSet(true)) {
                LOG.error("the store does not answer", failed);
            }
            return ResponseEntity.status(503).body(Map.of("status", "DOWN"));
        }
    }

    /** To a program, which has no session: it shows a token. */
    @OpenToEverybody
    @GetMapping("/metrics/scrape")
    ResponseEntity<String> scrape(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization) {
        byte[] shown = authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8)
                : new byte[0];
        if (token.length == 0 || !MessageDigest.isEqual(shown, token)) {
            return ResponseEntity.status(401)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .build();
        }
        return metrics();
    }

    @OpenTo(Role.ADMINISTRATOR)
    @GetMapping("/metrics")
    ResponseEntity<String> metrics() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8"))
                .body(meters.scrape());
    }
}
