package cn.huizong.portal.page;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import java.util.List;

/**
 * The job and period a page is about.
 *
 * @param jobs to choose from, and {@code periods} of this job
 */
public record Round(
        Catalogue catalogue,
        JobDefinition job,
        ReferencePeriod period,
        List<JobDefinition> jobs,
        List<ReferencePeriod> periods) {

    /** For the end of an address, so that the next page is about the same. */
    public String query() {
        return "job=" + job.name() + "&period=" + period;
    }

    public String unitName(String code) {
        return catalogue.units().nameOf(code);
    }

    public String formTitle(String code) {
        return catalogue.form(code, period).map(form -> form.title()).orElse(code);
    }
}
