package cn.huizong.portal.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What stands around every page.
 *
 * @param token against forged requests; null where a request came to its end before one could be given
 * @param name of who has signed in, "" when nobody has; {@code role} in Chinese
 * @param links where this person can go
 * @param fault what is wrong with the files of the catalogue, for statisticians; "" otherwise
 */
public record Frame(@Nullable CsrfToken token, String name, String role, List<Link> links, String fault) {

    /** Asked for by pages with a form alone: asking makes a session. */
    public String csrfToken() {
        return token == null ? "" : token.getToken();
    }

    public String csrfName() {
        return token == null ? "_csrf" : token.getParameterName();
    }

    public record Link(String path, String text, boolean current) {}
}
