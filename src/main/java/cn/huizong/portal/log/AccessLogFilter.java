package cn.huizong.portal.log;

import cn.huizong.portal.access.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes every request when it is over, also those that nobody else lets through. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccessLogFilter extends OncePerRequestFilter {

    static final String ID = "X-Request-Id";

    /** What is logged meanwhile has it too. */
    private static final String REQUEST = "request";

    private static final int LONGEST_PATH = 300;

    private final AccessLog log;

    AccessLogFilter(AccessLog log) {
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begin = System.nanoTime();
        String id = UUID.randomUUID().toString();
        response.setHeader(ID, id);
        String before = login(request);
        boolean failed = true;
        MDC.put(REQUEST, id);
        try {
            chain.doFilter(request, response);
            failed = false;
        } finally {
            MDC.remove(REQUEST);
            String after = login(request);
            String path = request.getRequestURI();
            log.add(
                    id,
                    after.isEmpty() ? before : after,
                    request.getMethod(),
                    path.substring(0, Math.min(path.length(), LONGEST_PATH)),
                    failed ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : response.getStatus(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        }
    }

    /** Who signs in is known afterwards, who signs out before. */
    private static String login(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        try {
            return session != null
                            && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                    instanceof SecurityContext context
                            && context.getAuthentication() != null
                            && context.getAuthentication().getPrincipal() instanceof SignedIn who
                    ? who.login()
                    : "";
        } catch (IllegalStateException ended) {
            return "";
        }
    }
}
