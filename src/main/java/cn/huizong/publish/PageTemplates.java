package cn.huizong.publish;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fills in page templates: the job's own where it has one, else those that come with the program. A template is a guest: what it
 * prints is escaped, it reaches no class, no object but texts, flags and lists, and no file but the {@code summary.*} of the job's
 * folder: those count into the catalogue's version, so that a change of them makes a new release.
 */
final class PageTemplates {

    private static final Version BEHAVIOUR = Configuration.VERSION_2_3_34;
    private static final String BUILT_IN = "pages";
    private static final String OF_THE_JOB = "summary.";
    private static final Pattern CLOCK = Pattern.compile("\\.\\s*now\\b");

    /** Read once for all releases: what comes with the program does not change. */
    private static final Configuration COMING_WITH_THE_PROGRAM = configuration(builtIn());

    private final Configuration ofTheJob;
    private final String job;

    /** @param jobFolder need not exist */
    PageTemplates(String job, Path jobFolder) throws IOException {
        this.job = job;
        this.ofTheJob = hasOwn(jobFolder)
                ? configuration(new MultiTemplateLoader(new TemplateLoader[] {new JobFiles(jobFolder), builtIn()}))
                : COMING_WITH_THE_PROGRAM;
    }

    private static boolean hasOwn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith(OF_THE_JOB));
        }
    }

    private static TemplateLoader builtIn() {
        return new ClassTemplateLoader(PageTemplates.class, BUILT_IN);
    }

    private static Configuration configuration(TemplateLoader loader) {
        Configuration configuration = new Configuration(BEHAVIOUR);
        configuration.setTemplateLoader(loader);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setAutoEscapingPolicy(Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setObjectWrapper(new SimpleObjectWrapper(BEHAVIOUR));
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setLocalizedLookup(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setTimeZone(TimeZone.getTimeZone("Asia/Shanghai"));
        return configuration;
    }

    /**
     * Writes a page; {@code out} stays open.
     *
     * @throws TemplateFault when the template does not work
     */
    void write(String name, Map<String, Object> model, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            // A job has a say in its own pages only: no other one includes a summary.*.
            Configuration configuration = name.startsWith(OF_THE_JOB) ? ofTheJob : COMING_WITH_THE_PROGRAM;
            Template template = configuration.getTemplate(name);
            template.process(model, writer);
        } catch (ParseException e) {
            throw fault(name, e.getLineNumber(), "写法不合模板语法：" + e.getEditorMessage(), e);
        } catch (InvalidReferenceException e) {
            throw fault(name, line(e), "没有“" + e.getBlamedExpressionString() + "”这一项，或者它没有值", e);
        } catch (TemplateException e) {
            throw fault(name, line(e), "不能照此填写：" + e.getMessageWithoutStackTop(), e);
        }
        writer.flush();
    }

    private static int line(TemplateException e) {
        Integer line = e.getLineNumber();
        return line == null ? 0 : line;
    }

    private TemplateFault fault(String name, int line, String problem, @Nullable Exception cause) {
        String place = line > 0 ? "第" + line + "行" : "";
        return new TemplateFault(
                "页面模板 " + job + "/" + name + " " + place + "：" + problem + "。请对照 docs/summary-template.md 修改模板后重新运行。",
                cause);
    }

    /** The templates of the job's own folder, what they include among them. */
    private final class JobFiles extends FileTemplateLoader {

        JobFiles(Path folder) throws IOException {
            super(folder.toFile());
        }

        @Override
        public @Nullable Object findTemplateSource(String name) throws IOException {
            return name.startsWith(OF_THE_JOB) && name.indexOf('/') < 0 ? super.findTemplateSource(name) : null;
        }

        /** Two runs over the same returns must give the same page (law 8). */
        @Override
        public Reader getReader(Object source, String encoding) throws IOException {
            StringWriter text = new StringWriter();
            try (Reader file = super.getReader(source, encoding)) {
                file.transferTo(text);
            }
            if (CLOCK.matcher(text.toString()).find()) {
                throw fault(((File) source).getName(), 0, "不能使用 .now：同样的数据必须得到同样的页面，时间请用 asOf", null);
            }
            return new StringReader(text.toString());
        }
    }
}
