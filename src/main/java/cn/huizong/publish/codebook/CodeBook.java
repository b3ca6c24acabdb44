package cn.huizong.publish.codebook;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.publish.template.Legend;
import cn.huizong.publish.text.ChineseDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The code book of a form as a Markdown page: what each item means, who fills it in, how it is checked and where it goes. */
public final class CodeBook {

    private final Catalogue catalogue;

    public CodeBook(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public String of(Form form) {
        StringBuilder page = new StringBuilder();
        page.append("# ")
                .append(MarkdownTable.text(form.code() + " " + form.title()))
                .append("（");
        page.append(form.edition()).append("年版）代码簿\n\n");
        page.append("本页由报表定义生成，请勿手工修改。");
        page.append(form.hasOwnLayout() ? blank(form) : "用制定机关下发的表填报，不另出空白表。\n");
        section(page, "表头", head(form).toString());
        section(page, "指标项", items(form) + "\n期间数是报告期内发生的数，可以逐期累加；期末数是报告期末的状态，不能累加。\n");
        if (!form.breakdown().isNone()) {
            section(page, form.breakdown().name(), breakdown(form));
        }
        section(page, "符号", marks(form).toString());
        section(page, "填表说明", bullets(form.notes(), "无。"));
        FormUses uses = new FormUses(catalogue.jobs(), form);
        section(page, "审核关系", uses.edits());
        section(page, "汇入的城市指标", uses.indicators());
        section(page, "版本变动", changes(form));
        return page.toString();
    }

    private static String blank(Form form) {
        String workbook = TemplateFiles.workbookName(form);
        return "空白表：[" + workbook + "](" + workbook + ")\n";
    }

    private static String breakdown(Form form) {
        MarkdownTable table = new MarkdownTable("代码", "名称");
        form.breakdown()
                .members()
                .forEach(member -> table.row(
                        member.code(), "　".repeat(member.indent()) + member.name() + (member.total() ? "（合计）" : "")));
        String example = form.items().get(form.items().size() - 1).code();
        return table + "\n各项都按此分组填报；分组的数的代码是指标项代码加点加分组代码，如 " + example + "。\n";
    }

    private static void section(StringBuilder page, String heading, String body) {
        page.append("\n## ").append(heading).append("\n\n").append(body);
    }

    private MarkdownTable head(Form form) {
        String jobs = catalogue.jobs().stream()
                .filter(job -> job.forms().contains(form.code()))
                .map(JobDefinition::title)
                .collect(Collectors.joining("、"));
        return new MarkdownTable("项目", "内容")
                .row("表号", form.tableNumber())
                .row("制定机关", form.issuedBy())
                .row("批准机关", form.approvedBy())
                .row("批准文号", form.approvalNumber())
                .row("有效期至", form.validUntil() == null ? "未定" : ChineseDate.of(form.validUntil()))
                .row("启用", form.edition() + "年")
                .row("报送频率", "每" + form.frequency().chinese() + "一次")
                .row("填报单位", new ReporterWords(catalogue.units(), form).of(form.reporters()))
                .row("所属统计作业", jobs);
    }

    private MarkdownTable items(Form form) {
        ReporterWords reporters = new ReporterWords(catalogue.units(), form);
        MarkdownTable table = new MarkdownTable("代码", "指标名称", "计量单位", "类别", "小数位", "必填", "填报单位", "说明");
        for (Item item : form.items()) {
            if (!Item.baseOf(item.code()).equals(item.code())) {
                continue;
            }
            table.row(
                    item.code(),
                    ItemWords.name(item),
                    item.measure().name(),
                    ItemWords.kind(item),
                    ItemWords.decimals(item),
                    ItemWords.yes(item.required()),
                    item.reporters().isEmpty() ? "全部" : reporters.of(item.reporters()),
                    ItemWords.remarks(item));
        }
        return table;
    }

    private static MarkdownTable marks(Form form) {
        MarkdownTable table = new MarkdownTable("单元格内容", "含义");
        Legend.marks(form).forEach(mark -> table.row(mark.getKey(), Legend.meaning(mark.getValue())));
        return table.row("（空格）", Legend.blank(form));
    }

    private String changes(Form form) {
        List<Form> editions = catalogue.forms().stream()
                .filter(other -> other.code().equals(form.code()) && other.edition() <= form.edition())
                .sorted(Comparator.comparingInt(Form::edition).reversed())
                .toList();
        StringBuilder log = new StringBuilder();
        for (int i = 0; i + 1 < editions.size(); i++) {
            log.append("### ").append(editions.get(i).edition()).append("年版\n\n");
            log.append(bullets(EditionChanges.between(editions.get(i + 1), editions.get(i)), "指标项与表头没有变动。"))
                    .append('\n');
        }
        Form first = editions.get(editions.size() - 1);
        return log.append("### ").append(first.edition()).append("年版\n\n首版。\n").toString();
    }

    private static String bullets(List<String> sentences, String none) {
        return sentences.isEmpty()
                ? none + "\n"
                : sentences.stream()
                        .map(sentence -> "- " + MarkdownTable.text(sentence) + "\n")
                        .collect(Collectors.joining());
    }
}
