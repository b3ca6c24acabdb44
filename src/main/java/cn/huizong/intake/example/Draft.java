package cn.huizong.intake.example;

import cn.huizong.catalogue.Dimension;
import cn.huizong.intake.example.Example.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what was learnt of an example as the definition of a form, with a remark wherever it was guessed. */
final class Draft {

    private static final String CHECK = "  # 核对";

    private final Example example;
    private final String code;
    private final StringBuilder yaml = new StringBuilder();

    /** @param code of the form to be */
    Draft(Example example, String code) {
        this.example = example;
        this.code = code;
    }

    String write(String fileName) {
        int year = example.period() == null ? 2020 : example.period().year();
        line("# 由例表 " + fileName.replaceAll("[\\p{Cntrl}]", "") + " 起草。核对有“核对”字样的各行，改好后存为 input-templates/" + code
                + "-名称/" + year + ".yaml");
        line("form: " + code + CHECK + "：报表代码，与目录名开头相同");
        line("title: " + quoted(example.title().isEmpty() ? "待定" : example.title())
                + (example.title().isEmpty() ? CHECK : ""));
        line("edition: " + year);
        boolean numbered = !example.tableNumber().isEmpty();
        line("table-number: " + (numbered ? quoted(example.tableNumber()) : "待定" + CHECK + "：表号"));
        String frequency = example.period() == null
                ? "annual"
                : example.period().frequency().name().toLowerCase(Locale.ROOT).replace('_', '-');
        line("frequency: " + frequency);
        List<String> reporters = example.units().isEmpty() ? List.of("districts") : example.units();
        line("reporters: [" + String.join(", ", reporters) + "]"
                + (example.units().isEmpty() ? CHECK + "：谁填报" : ""));
        line("blank: missing" + CHECK + "：空格是未报（missing）还是没有（zero）");
        members();
        items();
        table();
        return yaml.toString();
    }

    private void members() {
        if (example.members().isEmpty()) {
            return;
        }
        line("breakdown: 分组");
        line("members:");
        boolean anyTotal = example.members().stream().anyMatch(Label::isTotal);
        for (int i = 0; i < example.members().size(); i++) {
            Label member = example.members().get(i);
            boolean total =
                    anyTotal ? member.isTotal() : i + 1 == example.members().size();
            line("  - {code: \"" + member(i) + "\", name: " + quoted(member.name()) + (total ? ", total: true" : "")
                    + "}" + (total && !anyTotal ? CHECK + "：哪一组是合计" : ""));
        }
    }

    private String member(int at) {
        int number = example.members().get(at).number();
        return String.format(Locale.ROOT, "%02d", number > 0 ? number : at + 1);
    }

    private String item(int at) {
        int number = example.items().get(at).number();
        return code + String.format(Locale.ROOT, ".%02d", number > 0 ? number : at + 1);
    }

    private void items() {
        line("items:");
        boolean indentable = false;
        for (int i = 0; i < example.items().size(); i++) {
            Label item = example.items().get(i);
            boolean rate = item.name().endsWith("率") || item.name().contains("比例");
            boolean stock = item.name().matches(".*(?:结转|未审结|期末|年末|现有|现行|存量|累计).*");
            String printed = item.measure().isEmpty() && !rate ? example.measure() : item.measure();
            String measure = printed.isEmpty() ? (rate ? "%" : "件") : printed;
            line("  - {code: " + item(i) + ", name: "
                    + quoted(item.name().isEmpty() ? "第" + (i + 1) + "栏" : item.name()) + ", kind: "
                    + (stock ? "stock" : "flow") + ", measure: " + quoted(measure)
                    + (measure.endsWith("元") ? ", decimals: 2" : "")
                    + (item.indented() && indentable ? ", indent: 1" : "") + "}"
                    + (printed.isEmpty() ? CHECK + "：计量单位" : ""));
            indentable = true;
        }
    }

    private void table() {
        line("tables:");
        line("  - rows: [" + words(example.rows()) + "]");
        line("    columns: [" + words(example.columns()) + "]");
        if (example.byCode()) {
            line("    by-code: [item, breakdown]");
        }
        if (!example.rows().contains(Dimension.ITEM) && !example.columns().contains(Dimension.ITEM)) {
            line("    items: [" + item(0) + "]");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < example.items().size(); i++) {
            String under = example.items().get(i).under();
            if (!under.isEmpty() && !example.byCode()) {
                names.add("      " + item(i) + ": " + quoted(under));
            }
        }
        if (!names.isEmpty()) {
            line("    names:");
            names.forEach(this::line);
        }
    }

    private static String words(List<Dimension> axis) {
        return axis.stream().map(each -> each.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return "\"" + text.replaceAll("[\\\\\"\\p{Cntrl}]", "") + "\"";
    }

    private void line(String text) {
        yaml.append(text).append('\n');
    }
}
