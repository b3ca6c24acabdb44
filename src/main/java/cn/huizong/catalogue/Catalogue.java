package cn.huizong.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is expected.
 *
 * @param forms every edition of every form
 * @param version SHA-256 over the files it was read from, in hexadecimal
 */
public record Catalogue(Units units, List<Form> forms, List<JobDefinition> jobs, String version) {

    public Optional<JobDefinition> job(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst();
    }

    /** The edition of a form in force for a period. */
    public Optional<Form> form(String code, ReferencePeriod period) {
        return forms.stream()
                .filter(form -> form.code().equals(code) && form.edition() <= period.year())
                .max(Comparator.comparingInt(Form::edition));
    }

    /** The newest edition of every form, by code. */
    public List<Form> newestForms() {
        return forms.stream()
                .filter(form -> forms.stream()
                        .noneMatch(other -> other.code().equals(form.code()) && other.edition() > form.edition()))
                .toList();
    }

    public Optional<Item> item(String itemCode, ReferencePeriod period) {
        return form(Form.codeOf(itemCode), period).flatMap(form -> form.item(itemCode));
    }

    /** The returns a job expects for a period: which unit hands in which form. */
    public List<ExpectedReturn> expectedReturns(JobDefinition job, ReferencePeriod period) {
        return job.forms().stream()
                .flatMap(code -> form(code, period).stream())
                .flatMap(form -> units.reporting(form.reporters(), period).stream()
                        .map(unit -> new ExpectedReturn(form.code(), unit.code())))
                .toList();
    }
}
