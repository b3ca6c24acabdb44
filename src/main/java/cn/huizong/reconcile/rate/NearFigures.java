package cn.huizong.reconcile.rate;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ReportedValue;
import cn.huizong.observation.ReturnKey;
import cn.huizong.rule.Measure;
import cn.huizong.rule.RateClaim;
import cn.huizong.rule.Reference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a unit reported that could be a rate's denominator: figures of its measure, those nearest to the stated one first. */
final class NearFigures {

    private record Row(int distance, Denominator figure) {}

    private final Catalogue catalogue;
    private final JobDefinition job;
    private final Observations observations;
    private final ReferencePeriod period;
    private final RateClaim claim;
    private final String unit;
    private final Set<String> numerators = new HashSet<>();
    private final Set<String> denominators = new HashSet<>();

    NearFigures(
            Catalogue catalogue,
            JobDefinition job,
            Observations observations,
            ReferencePeriod period,
            RateClaim claim,
            String unit) {
        this.catalogue = catalogue;
        this.job = job;
        this.observations = observations;
        this.period = period;
        this.claim = claim;
        this.unit = unit;
        claim.denominator().references().stream().map(Reference::item).forEach(denominators::add);
        if (claim.numerator() != null) {
            claim.numerator().references().stream().map(Reference::item).forEach(numerators::add);
        }
    }

    /** Of the return the rate stands in, nearest rows first; the numerator's own are never its denominator. */
    List<Denominator> ofSameReturn() {
        return of(Form.codeOf(claim.rate().item()));
    }

    /** Of the unit's other returns, in the job's order. */
    List<Denominator> ofOtherReturns() {
        String own = Form.codeOf(claim.rate().item());
        return job.forms().stream()
                .filter(form -> !form.equals(own))
                .flatMap(form -> of(form).stream())
                .toList();
    }

    private List<Denominator> of(String form) {
        List<Item> items = catalogue.form(form, period).map(Form::items).orElse(List.of());
        List<Integer> stated = new ArrayList<>();
        for (int row = 0; row < items.size(); row++) {
            if (denominators.contains(items.get(row).code())) {
                stated.add(row);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < items.size(); row++) {
            int at = row;
            int distance = stated.stream()
                    .mapToInt(other -> Math.abs(other - at))
                    .min()
                    .orElse(at);
            figure(form, items.get(row)).ifPresent(figure -> rows.add(new Row(distance, figure)));
        }
        return rows.stream()
                .sorted(Comparator.comparingInt(Row::distance))
                .map(Row::figure)
                .toList();
    }

    private Optional<Denominator> figure(String form, Item item) {
        Measure measure = claim.denominator().measure();
        if (item.isText() || !item.measure().comparableWith(measure) || numerators.contains(item.code())) {
            return Optional.empty();
        }
        return observations
                .find(new ReturnKey(form, unit, period))
                .flatMap(filed -> filed.observations().stream()
                        .filter(observation -> observation.item().equals(item.code()))
                        .findFirst())
                .filter(observation -> observation.value() instanceof ReportedValue.Number)
                .map(observation -> figure(item, observation, measure));
    }

    private static Denominator figure(Item item, Observation observation, Measure measure) {
        BigDecimal number = ((ReportedValue.Number) observation.value()).value();
        String cell = observation.provenance().cell();
        return new Denominator(
                "“" + item.name() + "”" + (cell.isEmpty() ? "" : "（" + cell + "）") + number.toPlainString(),
                number.multiply(item.measure().scale()).divide(measure.scale()));
    }
}
