package cn.huizong.pipeline.command;

import static cn.huizong.pipeline.command.TownLibraries.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.pipeline.command.Desk.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands that are not written correctly: what is said of them, to people and to programs. */
class WrongUseTests {

    @TempDir
    Path folder;

    private TownLibraries libraries = new TownLibraries(Path.of(""));

    @BeforeEach
    void libraries() {
        libraries = new TownLibraries(folder);
    }

    private Said say(String line) {
        return libraries.command(line.replace("JOB", JOB).split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "run JOB --bad --json, usage.unknown",
        "run JOB --perod 2023-Q1 --json, usage.unknown",
        "frob --json, usage.unknown",
        "stauts --json JOB, usage.unknown",
        "catalogue chek --json, usage.unknown",
        "run --json, usage.missing",
        "--json run, usage.missing",
        "run JOB --json --period, usage.missing",
        "run JOB --period --json, usage.missing",
        "jobs --lang fr --json, usage.value",
        "jobs --json --lang fr, usage.value",
        "run JOB --period 2023-Q1 --period 2023-Q2 --json, usage.twice",
        "--json, usage.no-command",
        "catalogue --json, usage.no-command",
        "run JOB --period soon --json, period.unreadable",
        "run JOB --period 2023-Q1 --json, inbox.missing",
        "check none.csv --json, check.no-file",
        "status none --period 2023-Q1 --json, job.unknown",
        "explain JOB L01 --period 2023-Q1 --json, store.none",
        "diff JOB --period 2023-Q1 --from r001 --to r002 --json, store.none"
    })
    void aProgramReadsOneDocument(String line, String code) {
        Said said = say(line);
        assertThat(said.exitCode()).isNotZero();
        JsonNode document = JsonMapper.shared().readTree(said.out());
        assertThat(document.propertyNames()).containsExactly("error");
        assertThat(document.get("error").propertyNames()).containsExactly("code", "message");
        assertThat(document.get("error").get("code").asString()).isEqualTo(code);
        assertThat(said.err())
                .startsWith(document.get("error").get("message").asString())
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run JOB --bad", "frob", "run", "run JOB -- --json"})
    void peopleAreToldOnStandardErrorOnly(String line) {
        assertThat(say(line).exitCode()).isEqualTo(2);
        assertThat(say(line).out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "run JOB --perod 2023-Q1, --perod, --period",
        "run --perod 2023-Q1 JOB, --perod, --period",
        "run JOB --perod=2023-Q1, --perod, --period",
        "run JOB -period 2023-Q1, -period, --period",
        "run JOB --preiod 2023-Q1, --preiod, --period",
        "run JOB --period 2023-Q1 extra --inbx in, --inbx, --inbox",
        "run JOB --period 2023-Q1 --reprots out, --reprots, --reports",
        "--jsn run JOB, --jsn, --json",
        "check --jbo JOB, --jbo, --job",
        "stauts JOB, stauts, status",
        "temp JOB, temp, template",
        "rum JOB, rum, run",
        "catalogue chek, chek, check"
    })
    void whatIsMisspeltIsNamedWithWhatWasMeant(String line, String written, String meant) {
        assertThat(say(line).err()).startsWith("不认识“" + written + "”。是不是：" + meant + "\n");
    }

    @ParameterizedTest
    @CsvSource({"frob JOB, frob", "x, x", "run JOB --bad, --bad", "run JOB --period 2023-Q1 extra, extra"})
    void whereNothingIsNearNothingIsSuggested(String line, String written) {
        assertThat(say(line).err()).startsWith("不认识“" + written + "”。\n");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(say("run JOB").err()).startsWith("缺少参数：--period P\n");
        assertThat(say("run JOB extra").err()).startsWith("缺少参数：--period P\n");
    }
}
