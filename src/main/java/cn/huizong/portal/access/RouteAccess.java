package cn.huizong.portal.access;

import cn.huizong.store.account.Role;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * To whom a route is open, as its method says, else its class.
 *
 * @param everybody also to those who have not signed in
 * @param roles none when nothing is said: then it is open to nobody
 */
public record RouteAccess(boolean everybody, Set<Role> roles) {

    static final RouteAccess NOBODY = new RouteAccess(false, Set.of());

    public static RouteAccess of(HandlerMethod route) {
        for (var said : new java.lang.reflect.AnnotatedElement[] {route.getMethod(), route.getBeanType()}) {
            if (AnnotatedElementUtils.hasAnnotation(said, OpenToEverybody.class)) {
                return new RouteAccess(true, Set.of(Role.values()));
            }
            OpenTo open = AnnotatedElementUtils.findMergedAnnotation(said, OpenTo.class);
            if (open != null) {
                return new RouteAccess(false, Set.of(open.value()));
            }
        }
        return NOBODY;
    }

    public boolean allows(Role role) {
        return roles.contains(role);
    }
}
