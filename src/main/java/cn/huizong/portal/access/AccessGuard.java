package cn.huizong.portal.access;

import cn.huizong.store.Store;
import cn.huizong.store.account.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Stands before every route: lets through whom the route is open to, as the account is now and not as it was when the session began.
 * What it does not know it does not let through.
 */
public final class AccessGuard implements HandlerInterceptor {

    /** Request attribute with who has signed in. */
    public static final String WHO = "huizong.who";

    private final Store store;

    public AccessGuard(Store store) {
        this.store = store;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        RouteAccess access = handler instanceof HandlerMethod method ? RouteAccess.of(method) : RouteAccess.NOBODY;
        Optional<SignedIn> who = signedIn();
        if (access.everybody()) {
            who.filter(this::current).ifPresent(known -> request.setAttribute(WHO, known));
            return true;
        }
        if (who.isEmpty()) {
            response.sendRedirect("/login");
            return false;
        }
        Optional<Account> account = store.accounts().find(who.get().login());
        if (account.isEmpty() || !current(who.get())) {
            end(request);
            response.sendRedirect("/login?ended");
            return false;
        }
        if (account.get().mustChange() && !request.getRequestURI().equals(PasswordPage.PATH)) {
            response.sendRedirect(PasswordPage.PATH);
            return false;
        }
        if (!access.allows(account.get().role())) {
            throw new Forbidden();
        }
        request.setAttribute(WHO, who.get());
        return true;
    }

    private boolean current(SignedIn who) {
        return store.accounts()
                .find(who.login())
                .filter(account -> !account.disabled() && account.version() == who.version())
                .isPresent();
    }

    private static Optional<SignedIn> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who
                ? Optional.of(who)
                : Optional.empty();
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
