package cn.huizong.portal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.pipeline.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EasyPasswordsTests {

    @ParameterizedTest
    @CsvSource({
        "Anna-house-7, password.login",
        "aaaaaaaaaa, password.few",
        "12121212121, password.few",
        "1234567890, password.run",
        "abcdefghij, password.run",
        "9876543210, password.run",
        "abcdefghijkl9, password.run",
        "Password123!, password.common",
        "qwertyuiop, password.common",
        "admin19491001, password.common",
        "1qaz2wsx3edc, password.common",
        "right-horse-7, ''",
        "tongji-maple-4, ''",
        "kettle 19 river, ''"
    })
    void whatAnybodyWouldTryFirstIsRefusedAndSaysWhy(String password, String why) {
        assertThat(EasyPasswords.why(password, "anna")).isEqualTo(why);
    }

    @Test
    void capitalsInTheLoginDoNotHideItInThePassword() {
        assertThat(EasyPasswords.why("anna-house-7", " ANNA ")).isEqualTo("password.login");
    }

    @Test
    void noneOfThemIsHashed() {
        assertThatThrownBy(() -> new Passwords().hash("1234567890", "anna"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("password.run");
    }
}
