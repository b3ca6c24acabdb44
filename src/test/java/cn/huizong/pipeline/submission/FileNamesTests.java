package cn.huizong.pipeline.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTests {

    @ParameterizedTest
    @CsvSource({
        "泰兴信访.xlsx, 泰兴信访.xlsx",
        "../../etc/passwd, passwd",
        "C:\\报表\\FZ05.xls, FZ05.xls",
        "<b>a</b>.csv, b.csv",
        "a\u202Egnp.xlsx, agnp.xlsx",
        "..., 未命名"
    })
    void aNameIsShownWithoutFoldersAndTricks(String given, String shown) {
        assertThat(FileNames.shown(given)).isEqualTo(shown);
    }

    @Test
    void aLineEndHidesNoFolder() {
        assertThat(FileNames.shown("a\n../../x.csv")).isEqualTo("x.csv");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileNames.shown("长".repeat(300) + ".xlsx")).hasSize(120).endsWith(".xlsx");
    }
}
