package cn.huizong.pipeline.submission;

import cn.huizong.store.Submission;
import cn.huizong.store.SubmissionRound;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which of the files of a period counts for a return: of those that were not given back the one handed in last, as runs see it. */
public final class FilesInForce {

    private final Map<String, List<Submission>> files;
    private final Map<Long, Set<String>> forms;

    public FilesInForce(SubmissionRound round) {
        this.files = round.all().stream().collect(Collectors.groupingBy(Submission::unit));
        this.forms = round.forms();
    }

    /** Every file of a unit with this form, in the order they came in. */
    List<Submission> about(String unit, String form) {
        return files.getOrDefault(unit, List.of()).stream()
                .filter(file -> formsOf(file).contains(form))
                .toList();
    }

    Optional<Submission> of(String unit, String form) {
        return about(unit, form).stream()
                .filter(FilesInForce::counts)
                .max(Comparator.comparingLong(file -> Objects.requireNonNull(file.receipt())));
    }

    /** The forms of a file that was handed in for which a later one counts instead; none of a file that was given back. */
    private Set<String> replacedForms(Submission file) {
        Set<String> replaced = new TreeSet<>();
        if (counts(file)) {
            formsOf(file).stream()
                    .filter(form -> of(file.unit(), form).stream().noneMatch(other -> other.id() == file.id()))
                    .forEach(replaced::add);
        }
        return replaced;
    }

    /** That a later file counts instead of this one, in words: all of it, or some of its forms; "" where it counts. */
    public String replaced(Submission file) {
        Set<String> replaced = replacedForms(file);
        if (replaced.isEmpty()) {
            return "";
        }
        return replaced.equals(formsOf(file)) ? "已被代替" : String.join("、", replaced) + "已被代替";
    }

    private Set<String> formsOf(Submission file) {
        return forms.getOrDefault(file.id(), Set.of());
    }

    private static boolean counts(Submission file) {
        return file.state().inForce() && file.receipt() != null;
    }
}
