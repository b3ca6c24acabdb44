package cn.huizong.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.store.audit.AuditEntry;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AuditWordsTests {

    private static Catalogue catalogue;

    @BeforeAll
    static void read() {
        catalogue = Objects.requireNonNull(new CatalogueReader()
                .read(Path.of("jobs"), Path.of("input-templates"))
                .catalogue());
    }

    @ParameterizedTest
    @CsvFileSource(
            files = "src/test/resources/spec/portal/audit-words.csv",
            numLinesToSkip = 1,
            emptyValue = "",
            ignoreLeadingAndTrailingWhitespace = false)
    void anEntryIsReadInChinese(String action, String subject, String detail, String subjectWords, String detailWords) {
        AuditEntry entry = new AuditEntry(
                1, "2022-01-20T01:00:00Z", "li", "unit", action, subject, text(detail), AuditEntry.START, "ab");
        AuditWords words = new AuditWords(catalogue);
        assertThat(words.subject(entry)).isEqualTo(subjectWords);
        assertThat(words.detail(entry)).isEqualTo(text(detailWords));
    }

    @Test
    void whoIsNoAccountIsNamedAndAnAccountOfThatNameIsNot() {
        AuditWords words = new AuditWords(catalogue);
        assertThat(words.actor(by("schedule", ""))).isEqualTo("定时计划");
        assertThat(words.actor(by("command-line", ""))).isEqualTo("命令行");
        assertThat(words.actor(by("system", "unit"))).isEqualTo("system");
    }

    private static AuditEntry by(String actor, String role) {
        return new AuditEntry(1, "2022-01-20T01:00:00Z", actor, role, "run", "x", "", AuditEntry.START, "ab");
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
