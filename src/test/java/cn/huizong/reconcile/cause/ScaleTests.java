package cn.huizong.reconcile.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ScaleTests {

    @Test
    void aNumberMayBeTooLargeOrTooSmallByTheMeasuresPeopleSlipInto() {
        assertThat(Scale.origins(new BigDecimal("3756")))
                .containsEntry(new BigDecimal("375.6"), 1)
                .containsEntry(new BigDecimal("37560"), -1)
                .containsEntry(new BigDecimal("0.3756"), 4)
                .containsEntry(new BigDecimal("375600000000"), -8)
                .hasSize(10);
    }

    @Test
    void nothingTimesTenIsNothing() {
        assertThat(Scale.origins(BigDecimal.ZERO)).isEmpty();
    }
}
