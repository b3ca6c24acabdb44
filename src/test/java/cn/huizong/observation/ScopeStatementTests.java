package cn.huizong.observation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A statement that denies a territory holds the same words as one that affirms it. */
class ScopeStatementTests {

    @ParameterizedTest
    @CsvSource({
        "含泰州经济开发区, true",
        "全区（含 泰州 经济开发区）, true",
        "含原医药高新区所辖街道、镇和泰州经济开发区, true",
        "不含港口；含泰州经济开发区, true",
        "不含泰州经济开发区, false",
        "全区（不包括泰州经济开发区）, false",
        "不含沿江街道、泰州经济开发区, false",
        "除泰州经济开发区外的全区, false",
        "泰州经济开发区另报, false",
        "含泰州经济开发区；泰州经济开发区未纳入, false",
        "全区, false"
    })
    void theWholeClauseDecides(String statement, boolean covers) {
        assertThat(ScopeStatement.covers(statement, "泰州经济开发区")).isEqualTo(covers);
    }
}
