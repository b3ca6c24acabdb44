package cn.huizong.pipeline.command;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Frequency;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.Learner;
import cn.huizong.pipeline.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code huizong learn}: drafts the definition of a form from an example of its table. */
@Command(name = "learn")
final class LearnCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--form", paramLabel = "F")
    private String form = "XX01";

    @Option(names = "--out", paramLabel = "YAML")
    private @Nullable Path out;

    LearnCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!form.matches("[A-Z]{1,6}[0-9]{1,4}")) {
            throw Refusal.wrongUse("learn.form", form);
        }
        Catalogue catalogue = context.catalogue();
        Learner.Lesson lesson = new Learner(catalogue.units()).learn(file, form, newest(catalogue));
        if (!lesson.refused().isEmpty()) {
            throw Refusal.wrongUse("learn.refused", CommandContext.shown(file), lesson.refused());
        }
        Path written = out == null ? null : write(lesson.yaml(), out);
        if (context.options().json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("definition", lesson.yaml());
            document.put("file", written == null ? "" : CommandContext.shown(written));
            Json.print(context.console(), document);
        } else if (written == null) {
            lesson.yaml().lines().forEach(context.console()::print);
        } else {
            context.console().print(context.text("learn.written", CommandContext.shown(written)));
        }
        return 0;
    }

    /** Names of units are looked up in the year of the newest form where the example says none. */
    private static ReferencePeriod newest(Catalogue catalogue) {
        int year = catalogue.forms().stream().mapToInt(Form::edition).max().orElse(2020);
        return new ReferencePeriod(year, Frequency.ANNUAL, 1);
    }

    private static Path write(String yaml, Path out) {
        try {
            return Files.writeString(out, yaml, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            throw Refusal.wrongUse("learn.exists", CommandContext.shown(out));
        } catch (IOException failed) {
            throw Refusal.wrongUse("learn.unwritable", CommandContext.shown(out));
        }
    }
}
