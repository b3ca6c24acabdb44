package cn.huizong.publish.codebook;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.publish.template.Filling;
import cn.huizong.publish.template.TemplateWorkbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The blank workbook and the code book of every edition of every form, as they stand in {@code input-templates/} beside the
 * definitions they are made from.
 */
public final class TemplateFiles {

    private final Catalogue catalogue;

    public TemplateFiles(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What the folder of templates must hold: contents by path below it. */
    public Map<String, byte[]> contents() {
        CodeBook codeBook = new CodeBook(catalogue);
        Map<String, byte[]> contents = new TreeMap<>();
        for (Form form : catalogue.forms()) {
            String folder = form.code() + "-" + form.slug() + "/";
            if (form.hasOwnLayout()) {
                contents.put(folder + workbookName(form), blank(form));
            }
            contents.put(folder + codeBookName(form), codeBook.of(form).getBytes(StandardCharsets.UTF_8));
        }
        return contents;
    }

    /** Writes them, over what was there; gives the files in the order of their names. */
    public List<Path> write(Path templatesFolder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, byte[]> content : contents().entrySet()) {
            Path file = templatesFolder.resolve(content.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.write(file, content.getValue()));
        }
        return files;
    }

    static String workbookName(Form form) {
        return form.code() + "-" + form.edition() + ".xlsx";
    }

    private static String codeBookName(Form form) {
        return form.code() + "-" + form.edition() + ".md";
    }

    private static byte[] blank(Form form) {
        TemplateWorkbook workbook = new TemplateWorkbook();
        workbook.add(form, Filling.BLANK);
        Instant stamp =
                LocalDate.of(form.edition(), 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return workbook.bytes(stamp);
    }
}
