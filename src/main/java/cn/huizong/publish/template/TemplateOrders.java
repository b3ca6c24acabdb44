package cn.huizong.publish.template;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Unit;
import cn.huizong.catalogue.UnitMatch;
import cn.huizong.publish.text.Quotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which unit is meant and which forms it hands in; whoever asks for what there is not is told what there is. */
final class TemplateOrders {

    private final Catalogue catalogue;
    private final JobDefinition job;

    TemplateOrders(Catalogue catalogue, JobDefinition job) {
        this.catalogue = catalogue;
        this.job = job;
    }

    /** @param written code, name or alias */
    Unit unit(String written, ReferencePeriod period) {
        Unit unit = catalogue
                .units()
                .find(written.strip())
                .orElseGet(() -> meant(catalogue.units().names().match(written, period), written, period));
        if (!unit.kind().reports()) {
            throw new TemplateRefusal(Quotation.of(unit.name()) + "不是填报单位，不领取报表。可以填报的单位：" + reporting(period) + "。");
        }
        if (!unit.reportsIn(period)) {
            String successor = unit.successor() == null
                    ? ""
                    : "，其业务由" + Quotation.of(catalogue.units().nameOf(unit.successor())) + "填报";
            throw new TemplateRefusal(Quotation.of(unit.name()) + "在" + period.chinese() + "末不是填报单位" + successor + "。");
        }
        return unit;
    }

    private Unit meant(UnitMatch match, String written, ReferencePeriod period) {
        return switch (match.meaning()) {
            case UNIT, TOTAL, SELF, GROUP, ZONE, REFUSED -> match.unit();
            case AMBIGUOUS ->
                throw new TemplateRefusal(Quotation.of(written) + "在" + period.chinese() + "可以指不同的单位："
                        + listed(match.units().stream()) + "。请写单位编码。");
            case UNKNOWN ->
                throw new TemplateRefusal("没有叫" + Quotation.of(written) + "的填报单位。可以填报的单位：" + reporting(period) + "。");
        };
    }

    private static String listed(Stream<Unit> units) {
        return units.map(unit -> unit.code() + " " + unit.name()).collect(Collectors.joining("、"));
    }

    private String reporting(ReferencePeriod period) {
        return listed(
                catalogue.units().all().stream().filter(unit -> unit.kind().reports() && unit.reportsIn(period)));
    }

    List<Form> forms(Unit unit, ReferencePeriod period, Optional<String> wanted) {
        if (wanted.isPresent()) {
            return List.of(form(unit, period, wanted.get()));
        }
        List<Form> forms = reportedBy(unit, period);
        if (forms.isEmpty()) {
            throw new TemplateRefusal(Quotation.of(unit.name()) + "在" + period.chinese()
                    + "没有要填报的报表。请核对单位和报告期（年报写作 2021，" + "季报写作 2021-Q3，月报写作 2021-03）。");
        }
        return forms;
    }

    private Form form(Unit unit, ReferencePeriod period, String code) {
        if (!job.forms().contains(code)) {
            throw new TemplateRefusal(Quotation.of(job.title()) + "没有代码为" + Quotation.of(code) + "的报表。可选："
                    + String.join("、", job.forms()) + "。");
        }
        Form form = catalogue
                .form(code, period)
                .orElseThrow(() ->
                        new TemplateRefusal("报表" + Quotation.of(code) + "在" + period.chinese() + "还没有启用的版本。请核对报告期。"));
        if (form.frequency() != period.frequency()) {
            throw new TemplateRefusal("报表" + titled(form) + "每"
                    + form.frequency().chinese() + "报一次，与报告期" + Quotation.of(period.chinese()) + "不符。");
        }
        if (!form.hasOwnLayout()) {
            throw new TemplateRefusal("报表" + titled(form) + "用制定机关下发的表填报，这里不另出空白表。");
        }
        if (!reports(unit, form, period)) {
            String others = reportedBy(unit, period).stream()
                    .map(other -> other.code() + " " + other.title())
                    .collect(Collectors.joining("、"));
            throw new TemplateRefusal(Quotation.of(unit.name()) + "不填报" + titled(form) + "。"
                    + (others.isEmpty() ? "它没有要填报的报表。" : "它填报的是：" + others + "。"));
        }
        return form;
    }

    private static String titled(Form form) {
        return Quotation.of(form.code() + " " + form.title());
    }

    private List<Form> reportedBy(Unit unit, ReferencePeriod period) {
        return job.forms().stream()
                .flatMap(code -> catalogue.form(code, period).stream())
                .filter(form ->
                        form.hasOwnLayout() && form.frequency() == period.frequency() && reports(unit, form, period))
                .toList();
    }

    private boolean reports(Unit unit, Form form, ReferencePeriod period) {
        return catalogue.units().reporting(form.reporters(), period).contains(unit);
    }
}
