package cn.huizong.catalogue.draft;

import cn.huizong.catalogue.Precedence;
import cn.huizong.catalogue.Severity;
import cn.huizong.catalogue.Side;
import cn.huizong.catalogue.source.Faults;
import cn.huizong.catalogue.source.Mapping;
import cn.huizong.catalogue.source.Scalar;
import cn.huizong.catalogue.source.TextFile;
import cn.huizong.catalogue.source.YamlFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/** Reads {@code edits.yaml}, or another file of edit rules. */
public final class EditsReader {

    static final String FILE = "edits.yaml";

    private final Set<String> ids = new HashSet<>();

    /** None where the file is no YAML of the right shape, with the faults that say so. */
    public List<EditDraft> read(TextFile file, Faults faults) {
        return YamlFile.read(file, Shapes.EDITS, faults).map(this::read).orElse(List.of());
    }

    private List<EditDraft> read(Mapping file) {
        List<EditDraft> edits = new ArrayList<>();
        file.mappings("edits", Shapes.EDIT).forEach(source -> edits.add(edit(source)));
        return edits;
    }

    private EditDraft edit(Mapping source) {
        String id = source.text("id");
        String form = "";
        Matcher parts = Ids.EDIT.matcher(id);
        if (parts.matches()) {
            form = parts.group(1).equals(Ids.ACROSS) ? "" : parts.group(1);
            if (!ids.add(id)) {
                source.fault("id", "审核关系编号“" + id + "”重复。", "每条一个编号。");
            }
        } else if (!id.isEmpty()) {
            source.fault("id", "审核关系编号“" + id + "”写法不对。", "表内写成 FZ02-E01，跨表写成 X-E01。");
        }
        return new EditDraft(
                id,
                form,
                source.text("name"),
                source.word("severity", Arrays.asList(Severity.values()), Severity.HINT),
                source.whole("level", 0, 5, 1),
                units(source, form),
                source.text("rule"),
                source.amount("tolerance", BigDecimal.ZERO),
                source.text("message"),
                source.text("suggestion"),
                precedence(source),
                examples(source, "passes"),
                examples(source, "fires"),
                source);
    }

    private static Precedence precedence(Mapping source) {
        return new Precedence(
                source.has("authoritative")
                        ? source.word("authoritative", Arrays.asList(Side.values()), Side.NEITHER)
                        : Side.NEITHER,
                source.has("scope") ? source.text("scope") : "");
    }

    /** That a rule across forms names none is told by a later check, whether it says so or not. */
    private static List<Scalar> units(Mapping source, String form) {
        return form.isEmpty() ? source.texts("units") : Lists.notEmpty(source, "units");
    }

    private static Map<Scalar, Scalar> examples(Mapping source, String key) {
        Map<Scalar, Scalar> figures = source.pairs(key);
        if (source.isEmpty(key)) {
            source.fault(key, "例子是空的。", "写上关系式用到的每一项的数，如 {FZ02.01: 10}。");
        }
        return figures;
    }
}
