package cn.huizong.reconcile.copy;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.anomaly.Grounds;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.observation.Observation;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.ReturnKey;
import cn.huizong.reconcile.cause.Explained;
import cn.huizong.reconcile.edit.Failure;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Words that a return was copied, and puts under it what follows from that. */
public final class CopyFinding {

    private static final Set<String> COPIED = Set.of(FindingCode.REPEATED_RETURN.id(), FindingCode.COPIED_RETURN.id());
    private static final Set<String> FOLLOWING = Set.of(FindingCode.OUTLIER.id(), FindingCode.GROWTH.id());

    private final Catalogue catalogue;

    CopyFinding(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Anomaly ofEarlier(ObservedReturn filed, ObservedReturn earlier, Likeness likeness) {
        return finding(
                FindingCode.REPEATED_RETURN,
                filed,
                "与本单位" + earlier.key().period().chinese() + "的同一张表（" + file(earlier) + "）雷同",
                likeness,
                rests(filed, earlier.key().toString(), earlier.observations()),
                "核对是否误报了以前的表；各数确实未变的，写明原因");
    }

    Anomaly ofLastYearsColumn(ObservedReturn filed, Likeness likeness) {
        return finding(
                FindingCode.REPEATED_RETURN,
                filed,
                "本期栏与本表所印的上年栏雷同",
                likeness,
                rests(filed, "", filed.lastYear()),
                "核对是否把上年数填进了本期栏；各数确实未变的，写明原因");
    }

    Anomaly ofOther(ObservedReturn filed, ObservedReturn original, Likeness likeness) {
        String other = catalogue.units().nameOf(original.key().unit());
        return finding(
                FindingCode.COPIED_RETURN,
                filed,
                "与" + other + "的同一张表（" + file(original) + "）雷同",
                likeness,
                rests(filed, original.key().toString(), original.observations()),
                "与" + other + "核对，查明是谁误用了对方的表，由其按本单位台账重报；各数确实相同的，写明原因");
    }

    private static String file(ObservedReturn filed) {
        String sheet = filed.source().sheet();
        return "文件" + filed.source().file() + (sheet.isEmpty() ? "" : "，工作表" + sheet);
    }

    private static Anomaly finding(
            FindingCode code,
            ObservedReturn filed,
            String problem,
            Likeness likeness,
            List<String> figures,
            String suggestion) {
        return AnomalyBuilder.of(code)
                .about(filed.key())
                .at(new Provenance(filed.source(), "", ""))
                .message(problem + "：不为0的数有" + likeness.all() + "个，其中" + likeness.agreeing() + "个相同")
                .suggestion(suggestion)
                .grounds(Grounds.ofRule(code.id() + "|" + filed.key(), code.id(), figures))
                .build();
    }

    /** On every number of both: an explanation of other numbers says nothing of these. In which files they stand does not matter. */
    private static List<String> rests(ObservedReturn filed, String other, Collection<Observation> printed) {
        return List.of(
                Figures.of(filed.observations()).numbers().toString(),
                other,
                Figures.of(printed).numbers().toString());
    }

    /** Hints that single figures of a copied return stand out follow from its being a copy. */
    public static List<Anomaly> fold(Collection<Anomaly> findings) {
        Map<ReturnKey, Anomaly> copies = copies(findings);
        return findings.stream().map(finding -> fold(finding, copies)).toList();
    }

    private static Anomaly fold(Anomaly finding, Map<ReturnKey, Anomaly> copies) {
        boolean follows = FOLLOWING.contains(finding.rule()) && finding.parent().isEmpty();
        Anomaly copy = follows ? copies.get(key(finding)) : null;
        return copy == null ? finding : finding.withParent(copy.id());
    }

    /**
     * Rules that ask for a figure of a copied return say nothing of their own as long as it is not put right, in whatever total it
     * is: they go under the copy, in the words of the rule alone. What is graver than the copy stays an entry.
     *
     * @param explained as folded with {@link #fold(Collection)} before
     * @param asFound the same failures in the same order, with nothing said of their cause
     */
    public static Explained fold(Explained explained, List<Failure> asFound) {
        Map<ReturnKey, Anomaly> copies = copies(explained.findings());
        if (copies.isEmpty()) {
            return explained;
        }
        Map<String, Anomaly> following = new HashMap<>();
        for (Failure failure : ofTheirOwn(explained, asFound)) {
            failure.observations().stream()
                    .flatMap(observation -> Optional.ofNullable(copies.get(observation.key())).stream())
                    .filter(copy -> copy.severity().compareTo(failure.anomaly().severity()) <= 0)
                    .findFirst()
                    .ifPresent(copy -> following.put(failure.anomaly().id(), copy));
        }
        List<Failure> failures = IntStream.range(0, asFound.size())
                .mapToObj(i -> follows(explained.failures().get(i), asFound.get(i), following))
                .toList();
        List<Anomaly> findings = explained.findings().stream()
                .map(finding -> following.containsKey(finding.parent())
                        ? finding.withParent(following.get(finding.parent()).id())
                        : finding)
                .toList();
        return new Explained(failures, findings);
    }

    /** Without those that another wrong cell explains. */
    private static List<Failure> ofTheirOwn(Explained explained, List<Failure> asFound) {
        return IntStream.range(0, asFound.size())
                .filter(i -> explained.failures().get(i).anomaly().parent().isEmpty())
                .mapToObj(asFound::get)
                .toList();
    }

    private static Failure follows(Failure explained, Failure asFound, Map<String, Anomaly> following) {
        Anomaly itself = following.get(asFound.anomaly().id());
        Anomaly copy =
                itself != null ? itself : following.get(explained.anomaly().parent());
        return copy == null ? explained : new Failure(asFound.anomaly().withParent(copy.id()), asFound.observations());
    }

    private static Map<ReturnKey, Anomaly> copies(Collection<Anomaly> findings) {
        Map<ReturnKey, Anomaly> copies = new HashMap<>();
        findings.stream()
                .filter(finding -> COPIED.contains(finding.rule()))
                .forEach(finding -> copies.putIfAbsent(key(finding), finding));
        return copies;
    }

    private static ReturnKey key(Anomaly finding) {
        return new ReturnKey(finding.form(), finding.unit(), Objects.requireNonNull(finding.period()));
    }
}
