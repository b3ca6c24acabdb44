package cn.huizong.catalogue.draft;

import cn.huizong.catalogue.EditDistance;
import cn.huizong.catalogue.Estimation;
import cn.huizong.catalogue.Frequency;
import cn.huizong.catalogue.Section;
import cn.huizong.catalogue.Threshold;
import cn.huizong.catalogue.source.Faults;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.catalogue.source.Scalar;
import cn.huizong.catalogue.source.Shape;
import cn.huizong.catalogue.source.SourceFolder;
import cn.huizong.catalogue.source.TextFile;
import cn.huizong.catalogue.source.Words;
import cn.huizong.catalogue.source.YamlFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the three files of a job folder and counts the summary's templates into the version. */
public final class JobReader {

    public static final String FILE = "job.yaml";

    private static final List<String> FILES = List.of(FILE, EditsReader.FILE, IndicatorsReader.FILE);
    private static final Pattern ANY_YAML = Pattern.compile(".*\\.ya?ml", Pattern.CASE_INSENSITIVE);
    private static final String SUMMARY = "summary.";

    private final SourceFolder jobs;
    private final Faults faults;
    private final String folder;

    public JobReader(SourceFolder jobs, String folder, Faults faults) {
        this.jobs = jobs;
        this.folder = folder;
        this.faults = faults;
    }

    /** Empty when there is no readable {@code job.yaml}; the faults of the other files are told all the same. */
    public Optional<JobDraft> read() {
        List<String> present = jobs.files(folder);
        for (String file : present) {
            if (file.startsWith(SUMMARY)) {
                jobs.count(folder + "/" + file);
            } else if (ANY_YAML.matcher(file).matches() && !FILES.contains(file)) {
                String remedy = EditDistance.nearest(file, FILES)
                        .map(near -> "是否想写“" + near + "”？")
                        .orElse("作业目录里只有 " + String.join("、", FILES) + "；移走其他文件。");
                faults.add(jobs.place(folder + "/" + file), "不认识的文件。", remedy);
            }
        }
        Optional<Mapping> job = mapping(present, FILE, Shapes.JOB);
        List<EditDraft> edits = text(present, EditsReader.FILE)
                .map(file -> new EditsReader().read(file, faults))
                .orElse(List.of());
        List<IndicatorDraft> indicators = mapping(present, IndicatorsReader.FILE, Shapes.INDICATORS)
                .map(file -> new IndicatorsReader().read(file))
                .orElse(List.of());
        return job.map(source -> draft(source, edits, indicators));
    }

    private Optional<Mapping> mapping(List<String> present, String file, Shape shape) {
        return text(present, file).flatMap(text -> YamlFile.read(text, shape, faults));
    }

    private Optional<TextFile> text(List<String> present, String file) {
        String path = folder + "/" + file;
        if (!present.contains(file)) {
            faults.add(jobs.place(path), "缺少文件。", "按说明文件新建 " + file + "。");
            return Optional.empty();
        }
        return jobs.read(path);
    }

    private JobDraft draft(Mapping source, List<EditDraft> edits, List<IndicatorDraft> indicators) {
        String name = source.text("job");
        if (!name.isEmpty() && !name.equals(folder)) {
            source.fault("job", "作业名“" + name + "”与目录名“" + folder + "”不符。", "两处改成一致。");
        } else if (!name.isEmpty() && !Ids.JOB.matcher(name).matches()) {
            source.fault("job", "作业名“" + name + "”写法不对。", "只用小写字母、数字和连字符，以字母开头。");
        }
        return new JobDraft(
                folder,
                source.text("title"),
                source.text("area"),
                source.text("area-self"),
                matching(source, "agency", Ids.AGENCY, "以字母开头，只用字母、数字、“_”“-”和“.”。"),
                matching(source, "dataflow", Ids.DATAFLOW, "以字母开头，只用字母、数字、“_”和“-”。"),
                matching(source, "version", Ids.VERSION, "写成如 \"1.0\"。"),
                source.word("frequency", Arrays.asList(Frequency.values()), Frequency.ANNUAL),
                distinct(source, "forms"),
                source.whole("due-days", 0, 366, 0),
                source.word("rounding", List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN), RoundingMode.HALF_UP),
                thresholds(source),
                source.has("estimates")
                        ? source.word("estimates", Arrays.asList(Estimation.values()), Estimation.NONE)
                        : Estimation.NONE,
                sections(source),
                source.text("disclaimer", ""),
                ScheduleReader.read(source),
                jobs.path(folder),
                source,
                edits,
                indicators);
    }

    private static String matching(Mapping source, String key, Pattern pattern, String remedy) {
        String text = source.text(key);
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            source.fault(key, "“" + key + "”写法不对：“" + text + "”。", remedy);
        }
        return text;
    }

    private static List<Scalar> distinct(Mapping source, String key) {
        List<Scalar> texts = source.texts(key);
        if (source.isEmpty(key)) {
            source.fault(key, "“" + key + "”是空的。", "至少写一项。");
        }
        Set<String> seen = new HashSet<>();
        for (Scalar text : texts) {
            if (!seen.add(text.text())) {
                source.fault(text.place(), "“" + key + "”里“" + text.text() + "”重复。", "只留一处。");
            }
        }
        return texts;
    }

    /** A list of names, or names with their titles; both in the order of print. */
    private static List<Section> sections(Mapping source) {
        if (!source.isPairs("sections")) {
            return distinct(source, "sections").stream()
                    .map(name -> Section.untitled(name.text()))
                    .toList();
        }
        if (source.isEmpty("sections")) {
            source.fault("sections", "“sections”是空的。", "至少写一项。");
        }
        List<Section> sections = new ArrayList<>();
        source.pairs("sections").forEach((name, title) -> {
            if (!name.isText() || name.text().isBlank()) {
                source.fault(name.place(), "分节名称应为文字，写的是“" + name.text() + "”。", "写上内容；像数的名称加引号。");
                return;
            }
            boolean titled = title.isText() && !title.text().isBlank();
            if (!titled) {
                source.fault(
                        title.place(),
                        "分节“" + name.text() + "”的标题应为文字。",
                        "写成“" + name.text() + ": 标题”；都没有标题的，写成列表 [甲, 乙]。");
            }
            sections.add(new Section(name.text().strip(), titled ? title.text().strip() : ""));
        });
        return sections;
    }

    private static Map<String, BigDecimal> thresholds(Mapping source) {
        Map<String, BigDecimal> thresholds = new LinkedHashMap<>();
        List<Threshold> known = Arrays.asList(Threshold.values());
        source.pairs("thresholds").forEach((name, written) -> {
            BigDecimal number = Mapping.decimal(written);
            Optional<Threshold> threshold = Words.find(name.text(), known);
            if (threshold.isEmpty()) {
                source.fault(name.place(), "没有阈值“" + name.text() + "”。", Words.suggestFor(name.text(), known));
            } else if (number == null || number.compareTo(threshold.get().least()) < 0) {
                source.fault(
                        written.place(),
                        "阈值“" + name.text() + "”不是不小于 " + threshold.get().least() + " 的数：“" + written.text() + "”。",
                        "写成如 50 的数，不加引号。");
            } else {
                thresholds.put(name.text(), number);
            }
        });
        return thresholds;
    }
}
