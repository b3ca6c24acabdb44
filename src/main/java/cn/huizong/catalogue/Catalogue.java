package cn.huizong.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything that is expected. */
public final class Catalogue {

    private final Units units;
    private final List<Form> forms;
    private final List<JobDefinition> jobs;
    private final String version;
    private final Map<String, Editions> editions = new HashMap<>();

    /**
     * @param forms every edition of every form
     * @param version SHA-256 over the files it was read from, in hexadecimal
     */
    public Catalogue(Units units, List<Form> forms, List<JobDefinition> jobs, String version) {
        this.units = units;
        this.forms = List.copyOf(forms);
        this.jobs = List.copyOf(jobs);
        this.version = version;
        Map<String, List<Form>> byCode = new TreeMap<>();
        forms.forEach(form ->
                byCode.computeIfAbsent(form.code(), code -> new ArrayList<>()).add(form));
        byCode.forEach((code, list) -> editions.put(code, new Editions(list)));
    }

    public Units units() {
        return units;
    }

    public List<Form> forms() {
        return forms;
    }

    public List<JobDefinition> jobs() {
        return jobs;
    }

    public String version() {
        return version;
    }

    public Optional<JobDefinition> job(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst();
    }

    /** The edition of a form in force for a period. */
    public Optional<Form> form(String code, ReferencePeriod period) {
        Editions known = editions.get(code);
        return known == null ? Optional.empty() : known.inForce(period.year());
    }

    /** The newest edition of every form, by code. */
    public List<Form> newestForms() {
        return new TreeMap<>(editions).values().stream().map(Editions::newest).toList();
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

    /** The units that fill in an item for a period, in catalogue order; none where the form has no such item then. */
    public List<Unit> reporters(String itemCode, ReferencePeriod period) {
        Optional<Form> form = form(Form.codeOf(itemCode), period);
        Optional<Item> item = form.flatMap(found -> found.item(itemCode));
        if (form.isEmpty() || item.isEmpty()) {
            return List.of();
        }
        List<Unit> ofForm = units.reporting(form.get().reporters(), period);
        if (item.get().reporters().isEmpty()) {
            return ofForm;
        }
        return ofForm.stream()
                .filter(unit -> unit.isAmong(item.get().reporters()))
                .toList();
    }
}
