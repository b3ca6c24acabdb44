package cn.huizong.publish.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.MarkMeaning;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.UnitKind;
import cn.huizong.catalogue.Units;
import cn.huizong.publish.template.Forms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodeBookTests {

    private static final Unit GONE = new Unit(
            "321271",
            "医药高新区",
            UnitKind.DISTRICT,
            "321271",
            Set.of("districts"),
            null,
            LocalDate.of(2021, 6, 30),
            "321202",
            null,
            List.of());

    @Test
    void theHeadSaysWhatTheFormIsAndWhoHandsItIn() {
        assertThat(codeBook(Forms.reconsideration()))
                .startsWith("# TT02 行政复议案件统计表（2021年版）代码簿\n\n本页由报表定义生成，请勿手工修改。空白表：[TT02-2021.xlsx](TT02-2021.xlsx)\n")
                .contains("| 表号 | 泰法统02表 |\n| 制定机关 | 泰州市司法局 |\n| 批准机关 | 泰州市统计局 |\n| 批准文号 | 泰统制〔2020〕12号 |\n"
                        + "| 有效期至 | 2022年12月31日 |\n| 启用 | 2021年 |\n| 报送频率 | 每年一次 |\n"
                        + "| 填报单位 | 各市（区）、市司法局 |\n| 所属统计作业 | 测试作业 |\n");
    }

    @Test
    void everyItemSaysWhatItIs() {
        assertThat(codeBook(Forms.reconsideration()))
                .contains("| TT02.04 | 　　其中：维持 | 件 | 期间数 | 0 | 是 | 全部 |  |\n")
                .contains("| TT02.06 | 行政机关负责人出庭应诉率（负责人出庭案件数占应出庭案件数的比重） | % | 期间数 | 2 | 是 | 全部 |  |\n")
                .contains("| TT02.07 | 法治宣传活动参加人次 | 人次 | 期间数 | 0 | 是 | 全部 | 接受“近6000”“2000余”等约数，约数只作界限，不参加汇总 |\n")
                .contains("| TT02.08 | 市级部门办理案件数 | 件 | 期间数 | 0 | 是 | 市司法局 |  |\n")
                .contains("| TT02.09 | 填报范围说明 |  | 文字 |  | 否 | 全部 |  |\n");
    }

    @Test
    void marksAndBlanksAreExplained() {
        assertThat(codeBook(Forms.reconsideration()))
                .contains("| 单元格内容 | 含义 |\n| --- | --- |\n| 无 | 为零 |\n| — | 不适用 |\n| … | 不足最小计量单位的一半 |\n"
                        + "| （空格） | 空格视为漏填，零请填 0 |\n");
    }

    @Test
    void aFormNobodyChecksOrUsesSaysSo() {
        assertThat(codeBook(Forms.reconsideration()))
                .contains("## 审核关系\n\n无。\n")
                .contains("## 汇入的城市指标\n\n无。\n")
                .endsWith("## 版本变动\n\n### 2021年版\n\n首版。\n");
    }

    @Test
    void whatChangedBetweenEditionsIsListedNewestFirst() {
        Form first = Forms.form(
                "TT02",
                "表",
                Map.of(),
                List.of(),
                List.of(
                        Forms.item("TT02.01", "受理数", "件").build(),
                        Forms.item("TT02.02", "参加人次", "人次").build(),
                        Forms.item("TT02.03", "旧项", "万元").build()));
        Form second = Forms.otherEdition(
                first,
                2022,
                "泰统制〔2022〕1号",
                List.of(
                        Forms.item("TT02.01", "本年受理数", "件").stock().build(),
                        Forms.item("TT02.02", "参加人次", "人").approximate().build(),
                        Forms.item("TT02.04", "“新”项", "").text().build()));
        Form third = Forms.otherEdition(second, 2023, second.approvalNumber(), second.items());

        assertThat(codeBook(third, first, second))
                .endsWith("## 版本变动\n\n### 2023年版\n\n指标项与表头没有变动。\n\n### 2022年版\n\n"
                        + "- 批准文号由“泰统制〔2020〕12号”改为“泰统制〔2022〕1号”。\n"
                        + "- TT02.01 名称由“受理数”改为“本年受理数”。\n"
                        + "- TT02.01 类别由“期间数”改为“期末数”。\n"
                        + "- TT02.02 计量单位由“人次”改为“人”。\n"
                        + "- TT02.02 接受约数由“否”改为“是”。\n"
                        + "- 新增 TT02.04“‘新’项”。\n"
                        + "- 删除 TT02.03“旧项”（万元）。\n"
                        + "\n### 2021年版\n\n首版。\n");
        assertThat(codeBook(first, second, third)).endsWith("## 版本变动\n\n### 2021年版\n\n首版。\n");
    }

    @Test
    void namesCannotBreakOutOfTheTable() {
        Form hostile = Forms.form(
                "TT02",
                "<script>",
                Map.of("|", MarkMeaning.ZERO),
                List.of("[点此](http://x)\n# 标题"),
                List.of(Forms.item("TT02.01", "甲|乙\n| 丙 |`x`", "件")
                        .note("**粗**")
                        .build()));

        assertThat(codeBook(hostile))
                .startsWith("# TT02 \\<script\\>（2021年版）代码簿\n")
                .contains("| TT02.01 | 甲\\|乙 \\| 丙 \\|\\`x\\` | 件 |")
                .contains("| \\*\\*粗\\*\\* |\n")
                .contains("| \\| | 为零 |\n")
                .contains("- \\[点此\\](http://x) # 标题\n");
    }

    private static String codeBook(Form form, Form... otherEditions) {
        List<Form> forms = new ArrayList<>(List.of(otherEditions));
        forms.add(form);
        Catalogue catalogue = new Catalogue(
                new Units(
                        List.of(Forms.HAILING, GONE, Forms.JUSTICE, Forms.unit("X", "市信访局", UnitKind.DEPARTMENT, "x"))),
                forms,
                List.of(Forms.job(List.of(), List.of(), "TT02")),
                "version");
        return new CodeBook(catalogue).of(form);
    }
}
