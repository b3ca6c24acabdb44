package cn.huizong.publish.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReturnNamesTests {

    private final ReturnNames names = new ReturnNames();

    @Test
    void anOrdinaryNameIsKeptWithoutItsExtension() {
        assertThat(names.stem("区", "海陵区/年报.zip/复议统计 3.5（定稿）.XLSX")).isEqualTo("复议统计 3.5（定稿）");
        assertThat(names.stem("区", "靖江复议2021")).isEqualTo("靖江复议2021");
        assertThat(names.stem("区", "第3.5号")).isEqualTo("第3.5号");
    }

    @Test
    void whatSystemsRefuseOrHideIsLeftOut() {
        assertThat(names.stem("区", "a\\..\\b:c*?\"<>|.xls")).isEqualTo("a_.._b_c______");
        assertThat(names.stem("区", "年报\u202Exslx.csv")).isEqualTo("年报_xslx");
        assertThat(names.stem("区", "con.csv")).isEqualTo("_con");
        assertThat(names.stem("区", "LPT1.表.csv")).isEqualTo("_LPT1.表");
        assertThat(names.stem("区", "..xls")).isEqualTo("_");
        assertThat(names.stem("区", ".xls")).isEqualTo("_.xls");
        assertThat(names.stem("区", "末尾 . .xls")).isEqualTo("末尾");
        assertThat(names.stem("区", "\uD800半个.xls")).isEqualTo("_半个");
        assertThat(names.stem("区", "长".repeat(300) + ".xls")).isEqualTo("长".repeat(66));
        assertThat(names.folder("A/1", "A/1-某局")).isEqualTo("A_1-某局");
    }

    @Test
    void noTwoNamesAreTheSameToAnySystem() {
        String composed = "caf\u00e9";
        List<String> paths = List.of(
                "甲/表.xls",
                "乙/表.xlsx",
                "表.csv",
                "表-说明.xlsx",
                "表 (2).xls",
                "TABLE.xls",
                "table.xls",
                composed + ".xls",
                Normalizer.normalize(composed, Normalizer.Form.NFD) + ".xls",
                "长".repeat(100) + "甲.xls",
                "长".repeat(100) + "乙.xls");
        List<String> made = new ArrayList<>();
        for (String path : paths) {
            String stem = names.stem("区", path);
            made.add(stem.toLowerCase(Locale.ROOT));
            made.add((stem + ReturnNames.ALONE).toLowerCase(Locale.ROOT));
        }
        assertThat(new HashSet<>(made)).hasSameSizeAs(made);
        assertThat(made)
                .allSatisfy(name -> assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC))
                        .isTrue());
    }

    @Test
    void aUnitHasOneFolderAndSharesItWithNoOther() {
        assertThat(names.folder("A:1", "A:1")).isEqualTo("A_1");
        assertThat(names.folder("A_1", "A_1")).isEqualTo("A_1 (2)");
        assertThat(names.folder("A:1", "A:1")).isEqualTo("A_1");
    }
}
