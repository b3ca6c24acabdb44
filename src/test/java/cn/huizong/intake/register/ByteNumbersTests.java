package cn.huizong.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteNumbersTests {

    private static long amount(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteNumbers.amount(bytes, 0, bytes.length, 4);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "007.10, 71000",
        "99999999999999, 999999999999990000",
        "-99999999999999, -999999999999990000",
        "9999999999.9999, 99999999999999",
        "-1234567890123.4, -12345678901234000"
    })
    void anAmountIsAMultipleOfItsLastPlace(String text, long expected) {
        assertThat(amount(text)).isEqualTo(expected);
    }

    /** As a multiple of 0.0001 the first of them is more than a long holds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "999999999999999",
                "-100000000000000",
                "1234567890123456",
                "1.",
                ".5",
                "-",
                "1.23456",
                "1,000",
                "+1"
            })
    void whatIsNotPlainOrTooLargeIsLeftToOthers(String text) {
        assertThat(amount(text)).isEqualTo(ByteNumbers.NONE);
    }
}
