package cn.huizong.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.EditRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposedEditsTests {

    private static final Path JOBS = TinyCatalogue.SOURCE.resolve("jobs");
    private static final Path TEMPLATES = TinyCatalogue.SOURCE.resolve("templates");
    private static final String JOB = "town-libraries";

    @TempDir
    Path folder;

    @Test
    void aFileReplacesAllTheRulesOfItsJob() throws IOException {
        assertThat(ids(read(rule("TS01-E07", "TS01.03 <= TS01.02"), JOB, false)))
                .containsExactly("TS01-E07");
    }

    @Test
    void orStandsBesideThemAndReplacesThoseOfTheSameIdInTheirPlace() throws IOException {
        String rules = rule("TS01-E07", "TS01.03 <= TS01.02")
                + rule("TS01-E02", "TS01.03 <= TS01.01").replace("edits:\n", "");
        CatalogueReading reading = read(rules, JOB, true);
        assertThat(ids(reading)).containsExactly("TS01-E01", "TS01-E02", "TS01-E03", "TS01-E04", "X-E01", "TS01-E07");
        assertThat(rules(reading).get(1).rule().text()).isEqualTo("TS01.03 <= TS01.01");
    }

    @Test
    void otherJobsKeepTheirs() throws IOException {
        assertThat(ids(read(rule("TS01-E07", "TS01.03 <= TS01.02"), "another", false)))
                .hasSize(5);
    }

    @Test
    void theVersionIsThatOfTheFolders() throws IOException {
        String version = Objects.requireNonNull(
                        new CatalogueReader().read(JOBS, TEMPLATES).catalogue())
                .version();
        assertThat(Objects.requireNonNull(read(rule("TS01-E07", "TS01.03 <= TS01.02"), JOB, false)
                                .catalogue())
                        .version())
                .isEqualTo(version);
    }

    @Test
    void faultsNameTheFileAsItIsCalledAndTheLine() throws IOException {
        assertThat(read(rule("TS01-E07", "TS01.77 <= TS01.02"), JOB, true).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.file()).isEqualTo("试行.yaml"))
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(6))
                .satisfies(fault -> assertThat(fault.problem()).contains("TS01.77"));
    }

    private CatalogueReading read(String text, String job, boolean added) throws IOException {
        Path file = Files.writeString(folder.resolve("anywhere.yaml"), text);
        return new CatalogueReader().read(JOBS, TEMPLATES, new ProposedEdits(job, file, "试行.yaml", added));
    }

    private static String rule(String id, String rule) {
        String examples = rule.replaceAll("(\\S+) <= (\\S+)", "$1: %d, $2: 3");
        return "edits:\n  - id: " + id + "\n    name: 试行\n    severity: query\n    level: 1\n    rule: " + rule
                + "\n    message: 不对\n    suggestion: 核对\n    passes: {" + examples.formatted(3) + "}\n    fires: {"
                + examples.formatted(4) + "}\n";
    }

    private static List<EditRule> rules(CatalogueReading reading) {
        assertThat(reading.faults()).isEmpty();
        return Objects.requireNonNull(reading.catalogue()).jobs().get(0).edits();
    }

    private static List<String> ids(CatalogueReading reading) {
        return rules(reading).stream().map(EditRule::id).toList();
    }
}
