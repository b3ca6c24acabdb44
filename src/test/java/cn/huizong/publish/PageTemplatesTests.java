package cn.huizong.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTemplatesTests {

    @TempDir
    Path folder;

    @Test
    void whatIsPrintedIsEscaped() throws IOException {
        assertThat(fill("<p>${name}</p>", Map.of("name", "<b>&\"'"))).isEqualTo("<p>&lt;b&gt;&amp;&quot;&#39;</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "第一行\\n${nothing}|第2行：没有“nothing”这一项",
                "${figures.F99.value}|第1行：没有“figures.F99”这一项",
                "一\\n二\\n<#if>|第3行：写法不合模板语法",
                "<#list items as item>|写法不合模板语法",
                "${name?no_such_thing}|第1行：写法不合模板语法",
                "${items}|第1行：不能照此填写",
                "${.now}|不能使用 .now"
            })
    void aFaultyTemplateIsNamedWithItsLine(String template, String problem) {
        Map<String, Object> model = Map.of("name", "x", "items", List.of("a"), "figures", Map.of());

        assertThatThrownBy(() -> fill(template.replace("\\n", "\n"), model))
                .isInstanceOf(TemplateFault.class)
                .hasMessageStartingWith("页面模板 job/summary.html ")
                .hasMessageContaining(problem)
                .hasMessageNotContaining(folder.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<#assign x = 'freemarker.template.utility.Execute'?new()>${x('id')}",
                "<#assign x = 'freemarker.template.utility.ObjectConstructor'?new()>",
                "${name.class}",
                "${name?api.getClass()}",
                "<#include '../secret.txt'>",
                "<#include '/../secret.txt'>",
                "<#include 'file:///etc/hostname'>"
            })
    void aTemplateReachesNoClassAndNoFileOutsideItsFolder(String template) throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "secret");

        assertThatThrownBy(() -> fill(template, Map.of("name", "x"))).isInstanceOf(TemplateFault.class);
    }

    /** Only files that count into the catalogue's version: a change of another would not make a new release. */
    @Test
    void aTemplateMayBeDividedAmongTheJobsSummaryFilesAndNoOthers() throws IOException {
        Path job = Files.createDirectories(folder.resolve("job"));
        Files.writeString(job.resolve("summary.words.html"), "words");
        Files.writeString(job.resolve("other.html"), "other");
        Files.writeString(job.resolve("page.html"), "<#macro mark f>another page</#macro>");

        assertThat(fill("<#include \"summary.words.html\">", Map.of())).isEqualTo("words");
        assertThatThrownBy(() -> fill("<#include \"other.html\">", Map.of())).isInstanceOf(TemplateFault.class);
        assertThat(fill(
                        "<#import \"page.html\" as page><@page.mark f/>",
                        Map.of("f", Map.of("mark", "核", "markMeaning", "有待核实"))))
                .doesNotContain("another page");
    }

    @Test
    void anIncludedFileMayNotAskForTheTimeEither() throws IOException {
        Path job = Files.createDirectories(folder.resolve("job"));
        Files.writeString(job.resolve("summary.words.html"), "${ .now }");

        assertThatThrownBy(() -> fill("<#include \"summary.words.html\">", Map.of()))
                .isInstanceOf(TemplateFault.class)
                .hasMessageContaining("summary.words.html", "不能使用 .now");
    }

    @Test
    void theTemplatesThatComeWithTheProgramCanBeUsed() throws IOException {
        assertThat(fill(
                        "<#import \"page.html\" as page><@page.mark f/>",
                        Map.of("f", Map.of("mark", "核", "markMeaning", "有待核实"))))
                .contains("<abbr class=\"mark\" title=\"有待核实\">核</abbr>");
    }

    private String fill(String template, Map<String, Object> model) throws IOException {
        Path job = Files.createDirectories(folder.resolve("job"));
        Files.writeString(job.resolve("summary.html"), template);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PageTemplates("job", job).write("summary.html", model, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
