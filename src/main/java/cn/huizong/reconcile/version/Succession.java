package cn.huizong.reconcile.version;

import cn.huizong.observation.ObservedReturn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one return, counted as its files come. A return may be handed in in parts, some rows in each; so a file
 * replaces what it speaks of and nothing else: files that fill in one of its rows, and figures where it has a blank. Where
 * the file it corrects was blank as well, its blank is no news and takes nothing back from another part.
 */
final class Succession {

    private final List<ObservedReturn> superseded = new ArrayList<>();
    private final List<ObservedReturn> replaced = new ArrayList<>();
    private List<Standing> standing = List.of();
    private List<Standing> contested = List.of();
    private int count;

    /** @param rank files that came after all before and cannot be told apart, in the order of the paths */
    void take(List<Standing> rank) {
        Rows rows = news(rank);
        List<Standing> gone = replacedBy(rows, standing);
        List<Standing> settled = replacedBy(rows, contested).isEmpty() ? List.of() : contested;
        List<Standing> heirs = rank.stream()
                .map(each -> each.inPlaceOf(gone).inPlaceOf(settled))
                .toList();
        List<ObservedReturn> opposed = Contents.contradictory(Standing.files(rank));
        boolean anew = standing.isEmpty() || !gone.isEmpty() || !settled.isEmpty() || !opposed.isEmpty();
        if (anew) {
            retire(gone);
        }
        contested = settled.isEmpty() ? contested : List.of();
        standing = concat(
                heirs.stream().filter(each -> !opposed.contains(each.file())),
                standing.stream().filter(each -> !gone.contains(each)));
        heirs.stream().filter(each -> opposed.contains(each.file())).forEach(this::contest);
        if (anew && contested.isEmpty()) {
            count++;
        }
    }

    /** What files say, without the rows that were blank in what they correct and are blank again. */
    private Rows news(List<Standing> rank) {
        Rows rows = Rows.of(Standing.files(rank));
        Set<String> blankBefore = new HashSet<>();
        concat(standing.stream(), contested.stream()).stream()
                .map(Standing::rows)
                .filter(rows::restate)
                .forEach(corrected -> blankBefore.addAll(corrected.blank()));
        return rows.withoutBlank(blankBefore);
    }

    private static List<Standing> replacedBy(Rows rows, Collection<Standing> files) {
        return files.stream()
                .filter(each ->
                        rows.restate(each.rows()) || rows.takeBackFrom(each.rows()) || rows.coverBlank(each.rows()))
                .toList();
    }

    /** The version that counted so far is over. */
    private void retire(List<Standing> gone) {
        List<ObservedReturn> files =
                gone.stream().map(each -> each.file().withVersion(count)).toList();
        replaced.addAll(files);
        if (used() != null) {
            superseded.add(version());
        } else {
            superseded.addAll(files);
        }
    }

    private void contest(Standing file) {
        count++;
        superseded.add(file.file().withVersion(count));
        replaced.add(file.file().withVersion(count));
        contested = concat(contested.stream(), Stream.of(file));
    }

    private static List<Standing> concat(Stream<Standing> first, Stream<Standing> then) {
        return Stream.concat(first, then).toList();
    }

    private ObservedReturn version() {
        return ObservedReturn.joined(parts()).withVersion(count);
    }

    /** The version that counts; null while its files contradict each other and nobody can tell which is later. */
    @Nullable
    ObservedReturn used() {
        return contested.isEmpty() && !standing.isEmpty() ? version() : null;
    }

    /** The files no other has replaced, the latest first. */
    List<ObservedReturn> parts() {
        return Standing.files(standing).stream().sorted(new LatestFirst()).toList();
    }

    List<ObservedReturn> contested() {
        return Standing.files(contested);
    }

    /** Versions that do not count, as they were. */
    List<ObservedReturn> superseded() {
        return used() != null || standing.isEmpty()
                ? List.copyOf(superseded)
                : Stream.concat(superseded.stream(), Stream.of(version())).toList();
    }

    /** Files that others have replaced, under the version they were last part of. */
    List<ObservedReturn> replaced() {
        return List.copyOf(replaced);
    }

    /** When the return was first handed in with all its parts, or null where no part has a date. */
    @Nullable
    LocalDate completeSince() {
        return standing.stream()
                .map(Standing::since)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
