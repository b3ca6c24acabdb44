package cn.huizong.catalogue.reading;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.EditRule;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.draft.FormDrafts;
import cn.huizong.catalogue.draft.FormsReader;
import cn.huizong.catalogue.draft.JobDraft;
import cn.huizong.catalogue.draft.JobReader;
import cn.huizong.catalogue.draft.UnitDrafts;
import cn.huizong.catalogue.draft.UnitsReader;
import cn.huizong.catalogue.source.Faults;
import cn.huizong.catalogue.source.Fingerprint;
import cn.huizong.catalogue.source.SourceFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Reads {@code jobs/} and {@code input-templates/} into a catalogue, or names every fault that stands in the way. */
public final class CatalogueReader {

    /**
     * @param jobsFolder holds {@code units.csv} and a folder a job
     * @param templatesFolder holds a folder a form
     */
    public CatalogueReading read(Path jobsFolder, Path templatesFolder) {
        return read(jobsFolder, templatesFolder, (job, faults) -> job);
    }

    /** The same with edit rules that are only proposed for one of the jobs; the version is that of the folders. */
    public CatalogueReading read(Path jobsFolder, Path templatesFolder, ProposedEdits proposed) {
        return read(jobsFolder, templatesFolder, proposed::putInto);
    }

    private CatalogueReading read(
            Path jobsFolder, Path templatesFolder, BiFunction<JobDraft, Faults, JobDraft> proposal) {
        Faults faults = new Faults();
        Faults hints = new Faults();
        Fingerprint fingerprint = new Fingerprint();
        SourceFolder jobs = new SourceFolder(jobsFolder, "jobs", faults, fingerprint);
        SourceFolder templates = new SourceFolder(templatesFolder, "input-templates", faults, fingerprint);
        if (!present(jobs, "作业", faults) | !present(templates, "报表", faults)) {
            return new CatalogueReading(null, faults.sorted(), List.of());
        }
        UnitDrafts units = new UnitsReader().read(jobs, faults);
        FormDrafts forms = new FormsReader(templates, faults).read();
        Reporters reporters = new Reporters(units, forms);
        new UnitsCheck(units).check();
        new FormsCheck(forms, reporters).check();
        ImpliedRules implied = new ImpliedRules(forms, reporters);
        List<JobDefinition> definitions = new ArrayList<>();
        for (String folder : jobs.folders()) {
            new JobReader(jobs, folder, faults)
                    .read()
                    .map(job -> proposal.apply(job, faults))
                    .ifPresent(job -> definitions.add(checked(job, forms, reporters, implied, hints)));
        }
        Catalogue catalogue = faults.isEmpty()
                ? new Catalogue(reporters.units(), forms.forms(), definitions, fingerprint.version())
                : null;
        return new CatalogueReading(catalogue, faults.sorted(), hints.sorted());
    }

    private static boolean present(SourceFolder folder, String what, Faults faults) {
        if (!folder.exists()) {
            faults.add(folder.place(""), "找不到" + what + "目录。", "检查路径，或用 --jobs、--templates 指定目录。");
        } else if (folder.folders().isEmpty()) {
            faults.add(folder.place(""), "这个目录里一个" + what + "也没有。", "检查路径是否指对。");
        }
        return folder.exists();
    }

    private static JobDefinition checked(
            JobDraft job, FormDrafts forms, Reporters reporters, ImpliedRules implied, Faults hints) {
        new JobCheck(job, forms, reporters).check();
        List<EditRule> rules = new ArrayList<>(new EditsCheck(job, forms, reporters, hints).check());
        job.forms().forEach(form -> rules.addAll(implied.of(form.text())));
        List<IndicatorDefinition> indicators = new IndicatorsCheck(job, forms, reporters).check();
        return job.complete(rules, indicators);
    }
}
