package cn.huizong.pipeline;

import cn.huizong.catalogue.MailAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The server e-mail is handed to.
 *
 * @param tls from the first byte on; {@code startTls} after the greeting
 * @param user "" for a server that asks for none
 * @param from address of the sender
 */
public record MailSettings(
        String host, int port, boolean tls, boolean startTls, String user, String password, String from) {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_OVER_TLS = 465;
    private static final int HIGHEST_PORT = 65535;

    /**
     * @param url such as {@code smtp://user:password@host:587?starttls} or {@code smtps://…}; "" for no e-mail
     * @throws Refusal when either will not do
     */
    public static @Nullable MailSettings of(String url, String from) {
        if (url.isBlank()) {
            return null;
        }
        if (!MailAddress.valid(from.strip())) {
            throw Refusal.wrongUse("serve.mail.from");
        }
        try {
            URI uri = new URI(url.strip());
            boolean tls = "smtps".equals(uri.getScheme());
            String host = uri.getHost();
            if (host == null || (!tls && !"smtp".equals(uri.getScheme())) || uri.getPort() > HIGHEST_PORT) {
                throw Refusal.wrongUse("serve.mail.url");
            }
            boolean startTls = !tls && "starttls".equals(uri.getQuery());
            String user = part(uri.getRawUserInfo(), 0);
            if (!user.isEmpty() && !tls && !startTls && !ownMachine(host)) {
                throw Refusal.wrongUse("serve.mail.plain", host);
            }
            int port = uri.getPort() > 0 ? uri.getPort() : tls ? SUBMISSION_OVER_TLS : SUBMISSION;
            return new MailSettings(host, port, tls, startTls, user, part(uri.getRawUserInfo(), 1), from.strip());
        } catch (URISyntaxException wrong) {
            throw Refusal.wrongUse("serve.mail.url");
        }
    }

    /** The user (0) or the password (1). A plus sign stands for itself here. */
    private static String part(@Nullable String info, int which) {
        String[] parts = info == null ? new String[0] : info.split(":", 2);
        try {
            return parts.length > which
                    ? URLDecoder.decode(parts[which].replace("+", "%2B"), StandardCharsets.UTF_8)
                    : "";
        } catch (IllegalArgumentException notEncoded) {
            throw Refusal.wrongUse("serve.mail.url");
        }
    }

    private static boolean ownMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port + " " + from;
    }
}
