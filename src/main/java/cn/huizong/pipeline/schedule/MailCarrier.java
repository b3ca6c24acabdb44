package cn.huizong.pipeline.schedule;

import cn.huizong.pipeline.MailSettings;
import cn.huizong.store.message.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Hands e-mail to a server. */
final class MailCarrier implements Carrier {

    private static final String CONNECT_MILLIS = "20000";
    private static final String ANSWER_MILLIS = "120000";
    private static final int FOR_GOOD = 500;

    private final MailSettings settings;
    private final Function<Message, Attachments> attachments;

    MailCarrier(MailSettings settings, Function<Message, Attachments> attachments) {
        this.settings = settings;
        this.attachments = attachments;
    }

    @Override
    public void deliver(Message message, BooleanSupplier handOver) throws NotTaken {
        boolean[] handed = {false};
        boolean[] accepted = {false};
        try {
            Session session = Session.getInstance(properties());
            MimeMessage mail = new Letter(session, settings.from(), message, attachments.apply(message)).closing(() -> {
                handed[0] = handOver.getAsBoolean();
                return handed[0];
            });
            try (Transport transport = session.getTransport(protocol())) {
                transport.connect(
                        settings.host(),
                        settings.port(),
                        settings.user().isEmpty() ? null : settings.user(),
                        settings.user().isEmpty() ? null : settings.password());
                transport.sendMessage(mail, InternetAddress.parse(message.recipient(), false));
                accepted[0] = true;
            }
        } catch (MessagingException failed) {
            if (accepted[0]) {
                // That the connection could not be closed in good order afterwards changes nothing.
                return;
            }
            int code = code(failed);
            if (handed[0] && code <= 0) {
                throw new IllegalStateException("the server's last answer is not known", failed);
            }
            throw new NotTaken(reason(failed, code), code >= FOR_GOOD && refusesTheMessage(failed), failed);
        }
    }

    private String protocol() {
        return settings.tls() ? "smtps" : "smtp";
    }

    private Properties properties() {
        Properties properties = new Properties();
        String protocol = "mail." + protocol() + ".";
        properties.put(protocol + "connectiontimeout", CONNECT_MILLIS);
        properties.put(protocol + "timeout", ANSWER_MILLIS);
        properties.put(protocol + "writetimeout", ANSWER_MILLIS);
        properties.put(protocol + "auth", String.valueOf(!settings.user().isEmpty()));
        properties.put(protocol + "from", settings.from());
        properties.put(protocol + "localhost", "huizong");
        properties.put(protocol + "starttls.enable", String.valueOf(settings.startTls()));
        properties.put(protocol + "starttls.required", String.valueOf(settings.startTls()));
        properties.put(protocol + "ssl.checkserveridentity", "true");
        // The connection is just dropped: nothing that goes wrong after the last answer is a failure.
        properties.put(protocol + "quitwait", "false");
        return properties;
    }

    /** The server's own code for its refusal, or 0. */
    private static int code(Throwable failed) {
        int code = 0;
        for (Throwable cause = failed; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPSendFailedException refused) {
                code = Math.max(code, refused.getReturnCode());
            } else if (cause instanceof SMTPAddressFailedException refused) {
                code = Math.max(code, refused.getReturnCode());
            } else if (cause instanceof SMTPSenderFailedException refused) {
                code = Math.max(code, refused.getReturnCode());
            }
        }
        return code;
    }

    /** A sender who may not send is a matter of settings, which somebody will mend; an address that is not there is not. */
    private static boolean refusesTheMessage(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPSenderFailedException) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Throwable next(Throwable failed) {
        return failed instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failed.getCause();
    }

    private static String reason(Throwable failed, int code) {
        Throwable last = failed;
        for (Throwable cause = failed; cause != null; cause = next(cause)) {
            last = cause;
        }
        String text = String.valueOf(last.getMessage()).replaceAll("\\s+", " ").strip();
        return code > 0 ? "邮件服务器拒收：" + text : "没有送到邮件服务器：" + text;
    }
}
