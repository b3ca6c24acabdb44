package cn.huizong.intake.table;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Quoted;
import cn.huizong.catalogue.Dimension;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.TableDefinition;
import cn.huizong.intake.file.SheetCell;
import cn.huizong.intake.form.Figures;
import cn.huizong.intake.form.Findings;
import cn.huizong.intake.table.Strangers.Stranger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In a table that goes by codes the code holds; where the name beside it is for certain that of another, the unit is asked. */
final class CodesAgainstNames {

    private final Form form;
    private final Grid grid;
    private final TableDefinition table;
    private final Scan scan;
    private final Findings findings;
    private final Map<Dimension, CodeNames> names = new EnumMap<>(Dimension.class);

    CodesAgainstNames(Form form, Grid grid, Scan scan, Findings findings) {
        this.form = form;
        this.grid = grid;
        this.table = scan.table();
        this.scan = scan;
        this.findings = findings;
    }

    /** Of all rows and columns. */
    void tell() {
        if (isByCode(table.rows())) {
            CodeNames names = names(table.innermost());
            scan.bindings().columns().forEach((row, columns) -> row(row, columns, names));
        }
        for (Dimension dimension : table.columns()) {
            if (table.byCode().contains(dimension)) {
                CodeNames names = names(dimension);
                scan.bindings().columns().values().stream()
                        .distinct()
                        .forEach(columns -> columns.coded().forEach(column -> column(column, dimension, names)));
            }
        }
    }

    private boolean isByCode(List<Dimension> rows) {
        return !rows.isEmpty() && table.byCode().contains(table.innermost());
    }

    private CodeNames names(Dimension dimension) {
        return names.computeIfAbsent(
                dimension,
                each -> new CodeNames(each == Dimension.ITEM ? Named.items(form, table) : Named.members(form, table)));
    }

    private void row(int row, ColumnHeads columns, CodeNames names) {
        SheetCell code = scan.names().code(row);
        Named coded = names.numbered(Numbers.of(code)).orElse(null);
        List<SheetCell> beside = scan.names().besideCode(row, columns);
        if (code == null || coded == null || beside.isEmpty()) {
            return;
        }
        names.another(
                        coded,
                        beside.stream().map(Grid::words).toList(),
                        scan.names().pathBesideCode(row, columns))
                .ifPresent(other -> {
                    SheetCell name = beside.stream()
                            .filter(cell -> names.named(List.of(Grid.words(cell)))
                                    .filter(other::equals)
                                    .isPresent())
                            .findFirst()
                            .orElse(beside.get(beside.size() - 1));
                    ask(
                            table.innermost(),
                            coded,
                            name,
                            "代码 " + coded.number() + " 应为“" + coded.name() + "”，这一行的名称却写作" + Quoted.of(name.text())
                                    + "，这是代码 " + other.number() + " 的名称；以代码为准",
                            "请核对这一行的数填的是哪一项，并改正代码或名称");
                });
    }

    private void column(ColumnHeads.Coded column, Dimension dimension, CodeNames names) {
        SheetCell code = grid.cell(column.row(), column.column());
        Named coded = names.numbered(Numbers.of(code)).orElse(null);
        if (code == null || coded == null) {
            return;
        }
        names.another(coded, column.innermost(), column.path()).ifPresent(other -> {
            SheetCell heading = column.heading(grid).orElse(code);
            ask(
                    dimension,
                    coded,
                    heading,
                    "栏号 " + coded.number() + " 应为“" + coded.name() + "”，这一栏的栏名却写作"
                            + Quoted.of(String.join(" > ", column.words())) + "，这是栏号 " + other.number() + " 的栏名；以栏号为准",
                    "请核对这一栏的数填的是哪一项，并改正栏号或栏名");
        });
    }

    private void ask(Dimension dimension, Named coded, SheetCell at, String message, String suggestion) {
        String item = dimension == Dimension.ITEM ? coded.code() : "";
        findings.add(FindingCode.INCORRECT_LABEL, item, at, message, suggestion);
    }

    /** A row whose code is none of the form, or that has none, but a name of it; false where that is not so. */
    boolean tell(Stranger stranger) {
        if (!isByCode(table.rows()) || stranger.wanted() != table.innermost()) {
            return false;
        }
        List<String> words = stranger.cells().stream()
                .filter(cell -> cell.isText() && !Figures.is(cell))
                .map(Grid::words)
                .toList();
        Optional<Named> named = names(table.innermost()).named(words);
        named.ifPresent(name -> findings.add(
                FindingCode.INCORRECT_LABEL,
                stranger.wanted() == Dimension.ITEM ? name.code() : "",
                stranger.label(),
                (Figures.is(stranger.label())
                                ? "表样里没有代码 " + Quoted.plain(stranger.label().text())
                                : "这一行没有代码")
                        + "，按名称“" + name.name() + "”应为 " + name.number() + "；这一行的数都未采用",
                "请改正代码后重新报送"));
        return named.isPresent();
    }
}
