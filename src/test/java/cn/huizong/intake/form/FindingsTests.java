package cn.huizong.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.Limits;
import cn.huizong.intake.file.SheetBuilder;
import cn.huizong.observation.Source;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FindingsTests {

    private final Findings findings = new Findings(
            new Source("a.xlsx", "0", "表"), new SheetBuilder("表", false, new Budget(Limits.DEFAULT, () -> 0)).build());

    @Test
    void ofAMistakeMadeAThousandTimesTheRestIsToldAsANumber() {
        for (int i = 1; i <= 1_500; i++) {
            findings.missing(FindingCode.MISSING_CELL, "TF01.01", "A" + i, "第 " + i + " 处没有填", "请填写");
        }
        findings.missing(FindingCode.EXTRA_CELL, "", "B1", "多了一格", "请删去");

        List<Anomaly> told = findings.list();

        assertThat(told).hasSize(1_002);
        assertThat(cell(told.get(999))).isEqualTo("A1000");
        assertThat(told.get(1_000).message()).isEqualTo("多了一格");
        assertThat(told.get(1_001).message()).contains("还有 500 处").endsWith("第 1001 处没有填");
        assertThat(cell(told.get(1_001))).isEqualTo("A1001");
    }

    private static String cell(Anomaly finding) {
        return Objects.requireNonNull(finding.provenance()).cell();
    }
}
