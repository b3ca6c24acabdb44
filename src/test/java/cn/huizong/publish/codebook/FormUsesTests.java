package cn.huizong.publish.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.Compilation;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.IndicatorKind;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.Severity;
import cn.huizong.publish.template.Forms;
import cn.huizong.rule.Formula;
import cn.huizong.rule.Measure;
import cn.huizong.rule.Rule;
import cn.huizong.spec.AnyItem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormUsesTests {

    private static final Form FORM = Forms.reconsideration();

    @Test
    void theRulesThatJudgeOrAskTheFormAreListed() {
        JobDefinition job = Forms.job(
                List.of(
                        rule("TT02-E01", "TT02", Severity.MANDATORY, "TT02.01 + TT02.02 = TT02.03", BigDecimal.ZERO),
                        rule("TT09-E01", "TT09", Severity.QUERY, "TT09.01 <= TT09.02", BigDecimal.ZERO),
                        rule(
                                "X-E01",
                                "",
                                Severity.HINT,
                                "TT09.01 = total(TT02.01, districts)",
                                new BigDecimal("0.50"))),
                List.of());

        assertThat(new FormUses(List.of(job), FORM).edits())
                .isEqualTo("| 编号 | 名称 | 性质 | 关系式 | 不符时的提示 |\n| --- | --- | --- | --- | --- |\n"
                        + "| TT02-E01 | 名称 | 强制性 | `TT02.01 + TT02.02 = TT02.03` | 提示\\|语 |\n"
                        + "| X-E01 | 名称 | 提示性 | `TT09.01 = total(TT02.01, districts)`（允许误差 0.50） | 提示\\|语 |\n");
    }

    @Test
    void theIndicatorsTheFormFeedsAreListedWithTheChangesOfItsRates() {
        JobDefinition job = Forms.job(
                List.of(),
                List.of(
                        change("F00", "F02"),
                        indicator("F01", "TT02.01", null, null, null),
                        indicator("F02", null, "TT02.02", "TT09.01", null),
                        indicator("F03", "TT09.01", null, null, null),
                        change("F04", "F03"),
                        indicator("F05", "TT09.02", null, null, "TT02.03")));

        assertThat(new FormUses(List.of(job), FORM).indicators())
                .isEqualTo("| 编号 | 指标 | 计量单位 | 算法 |\n| --- | --- | --- | --- |\n"
                        + "| F00 | 指标F00 | 件 | F02 比上年的变化 |\n"
                        + "| F01 | 指标F01 | 件 | `TT02.01` |\n"
                        + "| F02 | 指标F02 | 件 | `TT02.02` ÷ `TT09.01` |\n"
                        + "| F05 | 指标F05 | 件 | `TT09.02`，同时列出 `TT02.03` |\n");
    }

    private static EditRule rule(String id, String form, Severity severity, String text, BigDecimal tolerance) {
        return new EditRule(
                id, form, "名称", severity, 1, List.of(), Rule.parse(text, new AnyItem()), tolerance, "提示|语", "建议");
    }

    private static IndicatorDefinition indicator(
            String code,
            @Nullable String value,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String shown) {
        return new IndicatorDefinition(
                code,
                "指标" + code,
                "indicator",
                "一",
                Measure.of("件"),
                numerator == null ? IndicatorKind.FLOW : IndicatorKind.RATE,
                Compilation.SUM,
                formula(value),
                formula(numerator),
                formula(denominator),
                null,
                formula(shown),
                List.of(),
                0,
                "");
    }

    private static IndicatorDefinition change(String code, String of) {
        return new IndicatorDefinition(
                code,
                "指标" + code,
                "indicator",
                "一",
                Measure.of("件"),
                IndicatorKind.CHANGE,
                Compilation.SUM,
                null,
                null,
                null,
                of,
                null,
                List.of(),
                0,
                "");
    }

    private static @Nullable Formula formula(@Nullable String text) {
        return text == null ? null : Formula.parse(text, new AnyItem());
    }
}
