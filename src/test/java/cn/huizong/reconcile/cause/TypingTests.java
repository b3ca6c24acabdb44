package cn.huizong.reconcile.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingTests {

    @ParameterizedTest
    @CsvSource({
        "161, 116, TRANSPOSED",
        "19979, 1979, INSERTED",
        "1979, 19979, DROPPED",
        "78, 75, REPLACED",
        "-12, 12, SIGN",
        "99.91, 99.19, TRANSPOSED",
        "10, 1, INSERTED",
        "5, 0, REPLACED",
        "-161, -116, TRANSPOSED"
    })
    void oneSlipTurnsTheNumberMeantIntoTheOneWritten(BigDecimal written, BigDecimal meant, Typing slip) {
        assertThat(Typing.origins(written)).containsEntry(meant, slip);
    }

    @ParameterizedTest
    @CsvSource({"161, 619", "19979, 979", "78, 87.5", "12, 12", "100, 001"})
    void whatTakesTwoSlipsIsNoOrigin(BigDecimal written, BigDecimal meant) {
        assertThat(Typing.origins(written).keySet()).noneMatch(origin -> origin.compareTo(meant) == 0);
    }

    @Test
    void everySlipIsFoundAgain() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal meant = BigDecimal.valueOf(random.nextInt(1_000_000));
            Map<BigDecimal, Typing> slips = Typing.origins(meant);
            slips.keySet().stream()
                    .filter(written -> written.signum() >= 0)
                    .forEach(written -> assertThat(Typing.origins(written)).containsKey(meant));
        }
    }
}
