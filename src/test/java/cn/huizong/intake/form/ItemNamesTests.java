package cn.huizong.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.WrittenName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as long as a cell can be must not end the stack. */
class ItemNamesTests {

    private static final int LONGEST_CELL = 32_767;

    @ParameterizedTest
    @ValueSource(strings = {"#", "其中", "1.", "(1)"})
    void aCellFullOfLeadersIsOnlyAnOddName(String leader) {
        assertThat(ItemNames.key(leader.repeat(LONGEST_CELL / leader.length()))).isNotEmpty();
        assertThat(ItemNames.key(leader + "维持")).isEqualTo("维持");
    }

    @ParameterizedTest
    @ValueSource(strings = {"盖章", "(公章)"})
    void aCellFullOfSealsIsOnlyAnOddName(String seal) {
        assertThat(WrittenName.normalise(seal.repeat(LONGEST_CELL / seal.length())))
                .isNotEmpty();
        assertThat(WrittenName.normalise("城东区" + seal)).isEqualTo("城东区");
    }
}
