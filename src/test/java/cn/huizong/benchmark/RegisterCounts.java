package cn.huizong.benchmark;

import cn.huizong.catalogue.Breakdown;
import cn.huizong.catalogue.CaseCondition;
import cn.huizong.catalogue.CaseCount;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.ColumnRole;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Frequency;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ItemKind;
import cn.huizong.catalogue.MarkMeaning;
import cn.huizong.catalogue.Register;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.UnitKind;
import cn.huizong.catalogue.Units;
import cn.huizong.catalogue.ValueColumn;
import cn.huizong.intake.PartReading;
import cn.huizong.intake.file.FileKind;
import cn.huizong.intake.file.Limits;
import cn.huizong.intake.form.FormIndex;
import cn.huizong.intake.register.RegisterReader;
import cn.huizong.intake.register.Registers;
import cn.huizong.observation.FiledReturn;
import cn.huizong.observation.Source;
import cn.huizong.rule.Measure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The list of cases as this program tallies it, with every check: a form a month, a count a category. */
final class RegisterCounts {

    private RegisterCounts() {}

    static List<String> of(Path file, FileKind kind) throws IOException {
        Catalogue catalogue = catalogue();
        Registers registers =
                new Registers(new RegisterReader(catalogue, new FormIndex(catalogue.forms()), Limits.REGISTER));
        Registers.Found found = registers.read(file, kind, new Source("register", "0", ""), null, null);
        Set<String> lines = new TreeSet<>();
        for (PartReading part : found.parts()) {
            FiledReturn filed = part.filed();
            if (filed != null) {
                for (int i = 0; i < RegisterFile.CATEGORIES.length; i++) {
                    lines.add(RegisterFile.line(
                            catalogue.units().nameOf(filed.key().unit()),
                            filed.key().period().toString(),
                            RegisterFile.CATEGORIES[i],
                            Long.parseLong(filed.cells().get(i).text())));
                }
            } else {
                System.out.println(part.reason());
            }
        }
        return List.copyOf(lines);
    }

    private static Catalogue catalogue() {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < RegisterFile.UNITS.length; i++) {
            units.add(new Unit(
                    "U" + i,
                    RegisterFile.UNITS[i],
                    UnitKind.DISTRICT,
                    "U" + i,
                    Set.of("all"),
                    null,
                    null,
                    null,
                    null,
                    List.of()));
        }
        List<Item> items = new ArrayList<>();
        List<CaseCount> counts = new ArrayList<>();
        for (String category : RegisterFile.CATEGORIES) {
            String code = "TF30.0" + (items.size() + 1);
            items.add(new Item(
                    code, category, ItemKind.FLOW, Measure.of("件"), 0, 0, true, false, false, List.of(), "", ""));
            counts.add(new CaseCount(code, "", List.of(new CaseCondition.OneOf("处理结果", List.of(category)))));
        }
        Form form = new Form(
                "TF30",
                "cases",
                "行政案件台账",
                2020,
                "表30",
                "",
                "",
                "",
                null,
                Frequency.MONTHLY,
                List.of("all"),
                List.of(new ValueColumn(1, "本期", ColumnRole.CURRENT)),
                MarkMeaning.MISSING,
                Map.of(),
                List.of(),
                items,
                Breakdown.NONE,
                List.of(),
                new Register("案号", "承办单位", "受理日期", counts));
        return new Catalogue(new Units(units), List.of(form), List.of(), "benchmark");
    }
}
