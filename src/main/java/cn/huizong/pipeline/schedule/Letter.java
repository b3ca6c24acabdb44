package cn.huizong.pipeline.schedule;

import cn.huizong.store.message.Message;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** An e-mail that says when all of it has been written, and before the server is told so. */
final class Letter extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;
    private @Nullable BooleanSupplier closing;

    Letter(Session session, String from, Message message, Attachments attachments) throws MessagingException {
        super(session);
        this.messageId = message.messageId();
        try {
            setFrom(new InternetAddress(from, "汇总", UTF_8));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        setRecipients(RecipientType.TO, InternetAddress.parse(message.recipient(), false));
        setSubject(message.subject(), UTF_8);
        setSentDate(Date.from(message.booked()));
        setHeader("Auto-Submitted", "auto-generated");
        if (attachments.files().isEmpty()) {
            setText(message.body(), UTF_8);
        } else {
            setContent(parts(message.body(), attachments));
        }
        saveChanges();
    }

    private static MimeMultipart parts(String body, Attachments attachments) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(body, UTF_8);
        MimeMultipart parts = new MimeMultipart(text);
        for (Attachments.File file : attachments.files()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.type())));
            try {
                part.setFileName(MimeUtility.encodeText(file.name(), UTF_8, "B"));
            } catch (UnsupportedEncodingException impossible) {
                throw new IllegalStateException(impossible);
            }
            parts.addBodyPart(part);
        }
        return parts;
    }

    /** @param asked when all is written; with false the letter is broken off, and the server forgets it */
    Letter closing(BooleanSupplier asked) {
        this.closing = asked;
        return this;
    }

    /** The same however often it is sent. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        out.flush();
        if (closing != null && !closing.getAsBoolean()) {
            throw new IOException("another sender has taken the message over");
        }
    }
}
