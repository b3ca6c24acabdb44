package cn.huizong.catalogue.draft;

import cn.huizong.catalogue.draft.Ids.FormFolder;
import cn.huizong.catalogue.source.Faults;
import cn.huizong.catalogue.source.SourceFolder;
import cn.huizong.catalogue.source.YamlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads all form definitions below {@code input-templates/}: a folder a form, a file an edition. */
public final class FormsReader {

    private static final Pattern EDITION = Pattern.compile("[0-9]{4}\\.yaml");
    private static final Pattern ANY_YAML = Pattern.compile(".*\\.ya?ml", Pattern.CASE_INSENSITIVE);

    private final SourceFolder templates;
    private final Faults faults;
    private final List<FormDraft> editions = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();
    private final Map<String, String> folderOf = new HashMap<>();

    public FormsReader(SourceFolder templates, Faults faults) {
        this.templates = templates;
        this.faults = faults;
    }

    public FormDrafts read() {
        for (String folder : templates.folders()) {
            Optional<FormFolder> name = Ids.formFolder(folder);
            if (name.isEmpty()) {
                faults.add(
                        templates.place(folder),
                        "报表目录“" + folder + "”的名称写法不对。",
                        "写成“报表代码-英文短名”，如 FZ02-reconsideration；不是报表的目录请移走。");
                continue;
            }
            String other = folderOf.putIfAbsent(name.get().form(), folder);
            if (other != null) {
                faults.add(templates.place(folder), "报表 " + name.get().form() + " 有两个目录。", "与“" + other + "”合并。");
                continue;
            }
            readFolder(folder, name.get());
        }
        return new FormDrafts(editions, unreadable);
    }

    private void readFolder(String folder, FormFolder name) {
        int found = 0;
        for (String file : templates.files(folder)) {
            String path = folder + "/" + file;
            if (EDITION.matcher(file).matches()) {
                found++;
                readEdition(path, name, Integer.parseInt(file.substring(0, 4)));
            } else if (ANY_YAML.matcher(file).matches()) {
                faults.add(templates.place(path), "文件名应为年份。", "改名为如 2021.yaml，表示从 2021 年起使用。");
            }
        }
        if (found == 0) {
            unreadable.add(name.form());
            faults.add(templates.place(folder), "没有报表定义。", "放入如 2021.yaml 的定义文件，表示从 2021 年起使用。");
        }
    }

    private void readEdition(String path, FormFolder name, int year) {
        templates
                .read(path)
                .flatMap(file -> YamlFile.read(file, Shapes.FORM, faults))
                .ifPresentOrElse(
                        source -> editions.add(new FormReader(source, name, year).read()),
                        () -> unreadable.add(name.form()));
    }
}
