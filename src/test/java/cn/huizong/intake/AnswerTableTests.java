package cn.huizong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.huizong.anomaly.WrittenAnswer;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.CellCounts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Tables of explanations, alone and beside returns. That the cells of each part add up is checked by {@link Filed}. */
class AnswerTableTests {

    private static final String RETURN = """
            案件情况统计表
            填报单位：城东区,报告期：2021年
            指标名称,代码,计量单位,本年实际,上年实际
            受理案件数,TF01.01,件,120,110
            审结案件数,TF01.02,件,100,90
            其中：调解,TF01.03,件,20,18
            按期办结率,TF01.04,%,99.5,98
            涉案金额,TF01.05,万元,12.5,11
            发布信息数,TF01.06,条,60,58
            净增人数,TF01.07,人,2,2
            填报范围,TF01.08,,,
            乡镇数,TF01.09,个,9,9
            """;

    @Test
    void aRowWithAnExplanationIsAnAnswer() {
        Filed filed = Filed.text("""
                审核问题说明表
                填报单位：城东区　报告期：2021年
                问题编号,审核关系,报表或指标项,单元格,填报数,问题,说明,说明人,说明日期,核对码
                A0c1d2e3f45,TF01-E01 审结数,TF01.02 审结案件数,D5,100,审结数偏小,二十件顺延至次年,张三,2022年2月11日,0a1b2c3d4e-5f60-718293a4b5
                A0c1d2e3f46,TF01-E02,TF01.03,D6,20,另一问题,,,,
                数据有误的请更正后重新报送
                """);
        assertThat(filed.only().answers()).singleElement().satisfies(answer -> {
            assertThat(answer.unit()).isEqualTo("城东区");
            assertThat(answer.id()).isEqualTo("A0c1d2e3f45");
            assertThat(answer.code()).isEqualTo("0a1b2c3d4e-5f60-718293a4b5");
            assertThat(answer.rule()).isEqualTo("TF01-E01 审结数");
            assertThat(answer.item()).isEqualTo("TF01.02 审结案件数");
            assertThat(answer.value()).isEqualTo("100");
            assertThat(answer.text()).isEqualTo("二十件顺延至次年");
            assertThat(answer.by()).isEqualTo("张三");
            assertThat(answer.on()).isEqualTo("2022-02-11");
            assertThat(answer.place().cell()).isEqualTo("4:7");
        });
        assertThat(filed.only().observed()).isNull();
        assertThat(filed.only().receipt().code()).isEqualTo("answers");
        assertThat(filed.only().receipt().cells()).isEqualTo(new CellCounts(29, 10, 0, 19));
        assertThat(filed.findings()).isEmpty();
    }

    @Test
    void aQuestionMayBeAboutTheWordsThatTellAForm() {
        Filed filed = Filed.text("""
                填报单位：城东区　报告期：2021年
                问题编号,问题,说明,核对码
                A0c1d2e3f45,表号写的是“统01表”，识别码是HZ:TF01,表号印错了,0a1b2c3d4e-5f60-718293a4b5
                """);
        assertThat(filed.only().answers()).extracting(WrittenAnswer::text).containsExactly("表号印错了");
        assertThat(filed.findings()).isEmpty();
    }

    @Test
    void everyRowMayNameItsUnit() {
        Filed filed = Filed.text("""
                填报单位,审核关系,填报数,情况说明
                城东区,TF01-E01,100,二十件顺延
                市司法局,TF01-E01,7,一件中止
                """);
        assertThat(filed.only().answers()).extracting(WrittenAnswer::unit).containsExactly("城东区", "市司法局");
    }

    @Test
    void besideAReturnItIsReadWithIt() {
        Workbook workbook = new XSSFWorkbook();
        Grid.of(RETURN).write(workbook.createSheet("案件"));
        Grid.of("审核关系,填报数,说明\nTF01-E01,100,二十件顺延\n").write(workbook.createSheet("说明"));
        Filed filed = Filed.of(Grid.bytesOf(workbook));
        assertThat(filed.parts()).hasSize(2);
        assertThat(filed.parts().get(0).observed()).isNotNull();
        assertThat(filed.parts().get(1).answers())
                .extracting(WrittenAnswer::text)
                .containsExactly("二十件顺延");
    }

    @Test
    void anExplanationMergedOverSeveralRowsExplainsEachOfThem() {
        Workbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("说明");
        Grid.of("""
                填报单位：城东区
                审核关系,填报数,说明,说明人
                TF01-E01,100,年中机构调整,张三
                TF01-E02,20,,
                TF01-E03,7,,李四
                数据有误的请更正后重新报送
                """).write(sheet);
        sheet.addMergedRegion(CellRangeAddress.valueOf("C3:C5"));
        sheet.addMergedRegion(CellRangeAddress.valueOf("D3:D4"));
        Filed filed = Filed.of(Grid.bytesOf(workbook));
        assertThat(filed.only().answers())
                .extracting(WrittenAnswer::rule, WrittenAnswer::text, WrittenAnswer::by)
                .containsExactly(
                        tuple("TF01-E01", "年中机构调整", "张三"),
                        tuple("TF01-E02", "年中机构调整", "张三"),
                        tuple("TF01-E03", "年中机构调整", "李四"));
        assertThat(filed.only().answers())
                .extracting(answer -> answer.place().cell())
                .containsExactly("C3", "C4", "C5");
        assertThat(filed.findings()).isEmpty();
    }

    @Test
    void aFormThatPrintsItsRulesAndRemarksIsAReturnStill() {
        Filed filed = Filed.text("表号：测统01表\n" + RETURN.replace("上年实际", "审核关系,说明"));
        assertThat(filed.only().answers()).isEmpty();
        assertThat(filed.only().observed()).isNotNull();
    }

    @Test
    void whatExplainsNothingIsNamed() {
        Filed filed = Filed.text("""
                填报单位：城东区
                审核关系,填报数,说明
                TF01-E01,100,无
                TF01-E02,100,属实
                ,100,二十件顺延
                TF01-E03,100,%s
                """.formatted("长".repeat(2001)));
        assertThat(filed.only().answers()).isEmpty();
        assertThat(filed.findings())
                .containsExactlyElementsOf(List.of(
                        "answer-unmatched 3:3",
                        "answer-unmatched 4:3",
                        "answer-unmatched 5:3",
                        "answer-unmatched 6:3"));
        assertThat(filed.only().findings())
                .extracting(finding -> finding.message())
                .satisfiesExactly(
                        message -> assertThat(message).contains("只写了“无”"),
                        message -> assertThat(message).contains("只写了“属实”"),
                        message -> assertThat(message).contains("没有写明说明的是哪个问题"),
                        message -> assertThat(message).contains("超过2000字"));
    }

    @Test
    void aTableOfAnotherPeriodExplainsNothing() {
        byte[] table = """
                填报单位：城东区　报告期：2020年
                审核关系,填报数,说明
                TF01-E01,100,二十件顺延
                """.getBytes(StandardCharsets.UTF_8);
        Filed filed = Filed.of(table, SmallCatalogue.JOB, ReferencePeriod.year(2021));
        assertThat(filed.only().answers()).isEmpty();
        assertThat(filed.findings()).containsExactly("answer-unmatched");
        assertThat(filed.only().findings().get(0).message()).contains("报告期是2020年，本次汇总的是2021年");
        assertThat(Filed.of(table, SmallCatalogue.JOB, ReferencePeriod.year(2020))
                        .only()
                        .answers())
                .hasSize(1);
    }
}
