package cn.huizong.publish.template.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.publish.template.Forms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnPlanTests {

    @Test
    void shortNamesGetTheLeastWidthAndLongOnesTheMost() {
        assertThat(plan("件数").widths()).containsExactly(30, 11, 14, 17, 17);
        assertThat(plan("当事人".repeat(6)).widths()).containsExactly(38, 11, 14, 17, 17);
        assertThat(plan("当事人".repeat(60)).widths()).containsExactly(44, 11, 14, 17, 17);
    }

    @Test
    void aWideTableIsPrintedAcrossThePaper() {
        ColumnPlan portrait = new ColumnPlan(List.of(44, 11, 14, 17, 17));
        ColumnPlan landscape = new ColumnPlan(List.of(44, 11, 14, 30, 30));

        assertThat(portrait.isWide()).isFalse();
        assertThat(landscape.isWide()).isTrue();
    }

    @Test
    void aBlockStartsAsFarRightAsItsTextFits() {
        ColumnPlan plan = new ColumnPlan(List.of(44, 11, 14, 17, 17));

        assertThat(plan.startOfBlock(15)).isEqualTo(4);
        assertThat(plan.startOfBlock(16)).isEqualTo(3);
        assertThat(plan.startOfBlock(33)).isEqualTo(2);
        assertThat(plan.startOfBlock(500)).isZero();
    }

    private static ColumnPlan plan(String name) {
        return ColumnPlan.of(Forms.form(
                "TT01",
                "表",
                Map.of(),
                List.of(),
                List.of(Forms.item("TT01.01", name, "件").build())));
    }
}
