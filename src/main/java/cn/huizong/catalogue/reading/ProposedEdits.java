package cn.huizong.catalogue.reading;

import cn.huizong.catalogue.draft.EditDraft;
import cn.huizong.catalogue.draft.EditsReader;
import cn.huizong.catalogue.draft.JobDraft;
import cn.huizong.catalogue.source.Faults;
import cn.huizong.catalogue.source.LooseFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Edit rules that somebody would like a job to have.
 *
 * @param job its name
 * @param file of the shape of {@code edits.yaml}, wherever it lies
 * @param name as faults call the file
 * @param added whether the rules stand beside the job's own, of which they replace those with the same id; else they replace all
 */
public record ProposedEdits(String job, Path file, String name, boolean added) {

    JobDraft putInto(JobDraft draft, Faults faults) {
        if (!draft.name().equals(job)) {
            return draft;
        }
        List<EditDraft> proposed = LooseFile.read(file, name, faults)
                .map(text -> new EditsReader().read(text, faults))
                .orElse(List.of());
        return draft.withEdits(added ? merged(draft.edits(), proposed) : proposed);
    }

    private static List<EditDraft> merged(List<EditDraft> own, List<EditDraft> proposed) {
        Map<String, EditDraft> merged = new LinkedHashMap<>();
        own.forEach(draft -> merged.put(draft.id(), draft));
        proposed.forEach(draft -> merged.put(draft.id(), draft));
        return List.copyOf(merged.values());
    }
}
