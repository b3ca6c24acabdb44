package cn.huizong.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailSettingsTests {

    private static final String FROM = "tongji@example.gov.cn";

    @Test
    void aServerIsReadFromItsAddress() {
        assertThat(MailSettings.of("smtp://a%40b:p%3A+w@mail.example:2525?starttls", FROM))
                .isEqualTo(new MailSettings("mail.example", 2525, false, true, "a@b", "p:+w", FROM));
        assertThat(MailSettings.of("smtps://u:p@mail.example", FROM))
                .isEqualTo(new MailSettings("mail.example", 465, true, false, "u", "p", FROM));
        assertThat(MailSettings.of("smtp://mail.example", FROM))
                .isEqualTo(new MailSettings("mail.example", 587, false, false, "", "", FROM));
    }

    @Test
    void withoutAServerThereIsNoMail() {
        assertThat(MailSettings.of("", "")).isNull();
    }

    @Test
    void thePasswordIsShownNowhere() {
        assertThat(String.valueOf(MailSettings.of("smtps://u:geheim@mail.example", FROM)))
                .doesNotContain("geheim");
    }

    @ParameterizedTest
    @CsvSource({
        "http://mail.example, tongji@example.gov.cn, serve.mail.url",
        "mail.example, tongji@example.gov.cn, serve.mail.url",
        "smtp://u:p@mail.invalid, tongji@example.gov.cn, serve.mail.plain",
        "smtp://u:100%@mail.example, tongji@example.gov.cn, serve.mail.url",
        "smtp://mail.example, 统计局, serve.mail.from",
    })
    void whatWillNotDoIsRefused(String url, String from, String sentence) {
        assertThat(catchThrowableOfType(Refusal.class, () -> MailSettings.of(url, from))
                        .key())
                .isEqualTo(sentence);
    }
}
