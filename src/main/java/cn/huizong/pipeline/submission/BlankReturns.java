package cn.huizong.pipeline.submission;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.publish.template.ReturnTemplates;
import cn.huizong.publish.template.TemplateRefusal;
import cn.huizong.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Blank returns of a unit, prefilled with what it reported last year. */
public final class BlankReturns {

    private final Store store;
    private final Catalogue catalogue;
    private final JobDefinition job;

    public BlankReturns(Store store, Catalogue catalogue, JobDefinition job) {
        this.store = store;
        this.catalogue = catalogue;
        this.job = job;
    }

    /** The name of the file and its bytes; empty when the unit has no such form. */
    public Optional<Map.Entry<String, byte[]>> of(String unit, ReferencePeriod period, String form) {
        List<ObservedReturn> lastYear = store.releases()
                .latest(job.name(), period.lastYear())
                .map(store.releases()::accepted)
                .orElse(List.of());
        try {
            return new ReturnTemplates(catalogue, job)
                    .workbooks(unit, period, Optional.of(form), new Observations(lastYear)).entrySet().stream()
                            .findFirst();
        } catch (TemplateRefusal none) {
            return Optional.empty();
        }
    }
}
