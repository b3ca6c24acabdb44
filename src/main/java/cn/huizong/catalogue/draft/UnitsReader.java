package cn.huizong.catalogue.draft;

import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.UnitAlias;
import cn.huizong.catalogue.UnitKind;
import cn.huizong.catalogue.source.Faults;
import cn.huizong.catalogue.source.Row;
import cn.huizong.catalogue.source.SourceFolder;
import cn.huizong.catalogue.source.Table;
import cn.huizong.catalogue.source.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code units.csv} row by row. */
public final class UnitsReader {

    public static final String FILE = "units.csv";

    private final Set<String> codes = new HashSet<>();
    private boolean identified = true;

    public UnitDrafts read(SourceFolder jobs, Faults faults) {
        Optional<Table> table = jobs.read(FILE).map(file -> Table.read(file, Shapes.UNITS, faults));
        List<UnitDraft> drafts = table.map(Table::rows).orElse(List.of()).stream()
                .map(this::unit)
                .toList();
        boolean complete = table.map(Table::complete).orElse(false);
        return new UnitDrafts(drafts, complete && identified);
    }

    private UnitDraft unit(Row row) {
        String code = row.required("code");
        if (!code.isEmpty() && !Ids.UNIT.matcher(code).matches()) {
            row.fault("单位代码“" + code + "”写法不对。", "只用字母、数字和下划线，以字母或数字开头。");
        } else if (!code.isEmpty() && !codes.add(code)) {
            row.fault("单位代码“" + code + "”重复。", "每个单位一行；改名或换码请写在别名里。");
        }
        UnitKind kind = kind(row);
        Set<String> groups = groups(row);
        identified &= row.sound();
        LocalDate from = date(row, "valid_from");
        LocalDate to = date(row, "valid_to");
        if (from != null && to != null && from.isAfter(to)) {
            row.fault("开始日期 " + from + " 晚于结束日期 " + to + "。", "核对 valid_from 与 valid_to。");
        }
        Unit unit = new Unit(
                code,
                row.required("name"),
                kind,
                row.text("area"),
                groups,
                from,
                to,
                orNull(row.text("successor")),
                orNull(row.text("comparable_if")),
                aliases(row));
        checkAliases(unit, row);
        return new UnitDraft(unit, row);
    }

    private static void checkAliases(Unit unit, Row row) {
        UnitAlias days = new UnitAlias(unit.name(), unit.validFrom(), unit.validTo());
        for (UnitAlias alias : unit.aliases()) {
            if (days.isPossible() && alias.isPossible() && !alias.overlaps(days)) {
                row.fault("别名“" + alias.name() + "”的日期全在单位的起止日期之外，不起作用。", "核对“@”后的日期，或删去这个别名。");
            }
        }
    }

    private static UnitKind kind(Row row) {
        List<UnitKind> kinds = Arrays.asList(UnitKind.values());
        String word = row.required("kind");
        return Words.find(word, kinds).orElseGet(() -> {
            if (!word.isEmpty()) {
                row.fault("单位类别不能是“" + word + "”。", Words.suggestFor(word, kinds));
            }
            return UnitKind.DEPARTMENT;
        });
    }

    private static Set<String> groups(Row row) {
        Set<String> groups = new LinkedHashSet<>();
        for (String group : row.parts("groups")) {
            if (!Ids.GROUP.matcher(group).matches()) {
                row.fault("单位组名“" + group + "”写法不对。", "只用小写字母、数字和下划线，以字母开头。");
            } else if (!groups.add(group)) {
                row.fault("单位组“" + group + "”写了两次。", "只留一处。");
            }
        }
        return groups;
    }

    private static List<UnitAlias> aliases(Row row) {
        List<UnitAlias> aliases = new ArrayList<>();
        for (String written : row.parts("aliases")) {
            AliasReader.read(written, row).ifPresent(alias -> {
                if (aliases.stream().anyMatch(other -> other.name().equals(alias.name()) && other.overlaps(alias))) {
                    row.fault("别名“" + alias.name() + "”写了两次，日期重叠。", "只留一处，或把日期分开。");
                }
                aliases.add(alias);
            });
        }
        return aliases;
    }

    private static @Nullable LocalDate date(Row row, String column) {
        String written = row.text(column);
        try {
            return written.isEmpty() ? null : Days.parse(written);
        } catch (DateTimeException notADate) {
            row.fault("“" + column + "”不是日期：“" + written + "”。", "写成如 2021-06-30，或留空。");
            return null;
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
