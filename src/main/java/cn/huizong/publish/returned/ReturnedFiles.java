package cn.huizong.publish.returned;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.UnitMatch;
import cn.huizong.catalogue.Units;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Receipt;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Source;
import cn.huizong.publish.finding.ReportEntry;
import cn.huizong.publish.text.CodePointOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which files go back, and to whom. */
final class ReturnedFiles {

    /** A file of several units goes back once and whole: none of them gets the others' figures sent with its own. */
    private static final String SEVERAL = "多个单位";

    private static final String UNKNOWN = "未认定单位";

    private static final Set<String> UNREADABLE =
            Set.of(FindingCode.FORMAT_ERROR.id(), FindingCode.LIMIT_EXCEEDED.id(), FindingCode.ENCODING_ERROR.id());

    private static final Comparator<Source> BY_PATH =
            Comparator.comparing(Source::file, CodePointOrder.ORDER).thenComparing(Source::sha256);

    private final Units units;
    private final ReferencePeriod period;
    private final Map<Source, List<Receipt>> receipts;
    private final ReturnNames names = new ReturnNames();

    private ReturnedFiles(Units units, ReferencePeriod period, Collection<Receipt> receipts) {
        this.units = units;
        this.period = period;
        this.receipts = receipts.stream().collect(Collectors.groupingBy(receipt -> file(receipt.source())));
    }

    /** @param entries of the anomaly report, in its order */
    static List<ReturnedFile> of(
            Units units, ReferencePeriod period, Collection<Receipt> receipts, List<ReportEntry> entries) {
        return new ReturnedFiles(units, period, receipts).files(entries);
    }

    /**
     * What is folded under another entry is put right where that one stands: alone it sends no file back, unless the other one stands
     * nowhere.
     */
    private List<ReturnedFile> files(List<ReportEntry> entries) {
        Map<Source, List<ReportEntry>> byFile = new TreeMap<>(BY_PATH);
        Set<Source> back = new HashSet<>();
        boolean rootStandsSomewhere = false;
        for (ReportEntry entry : entries) {
            Provenance place = entry.anomaly().provenance();
            rootStandsSomewhere = entry.depth() == 0 ? place != null : rootStandsSomewhere;
            if (place != null && entry.anomaly().open()) {
                Source file = file(place.source());
                byFile.computeIfAbsent(file, none -> new ArrayList<>()).add(entry);
                if (entry.anomaly().blocksFinal() && (entry.depth() == 0 || !rootStandsSomewhere)) {
                    back.add(file);
                }
            }
        }
        byFile.keySet().retainAll(back);
        List<ReturnedFile> files = new ArrayList<>();
        byFile.forEach((file, open) -> files.add(returned(file, open)));
        return files;
    }

    private static Source file(Source source) {
        return new Source(source.file(), source.sha256(), "");
    }

    private ReturnedFile returned(Source file, List<ReportEntry> open) {
        List<Receipt> parts = receipts.getOrDefault(file, List.of());
        Set<String> concerned = concerned(parts, open);
        String sender = sender(file.file());
        String unit =
                sender.isEmpty() && concerned.size() == 1 ? concerned.iterator().next() : sender;
        String folder = unit.isEmpty()
                ? concerned.isEmpty() ? names.folder("?", UNKNOWN) : names.folder("*", SEVERAL)
                : names.folder(unit, unit + "-" + units.nameOf(unit));
        return new ReturnedFile(
                file.file(),
                file.sha256(),
                unit,
                folder,
                names.stem(folder, file.file()),
                parts.stream().noneMatch(ReturnedFiles::isOfWholeUnreadableFile),
                open);
    }

    /** The units whose returns are in a file, "" for one nobody knows: it may be anybody's; where none is recognised, those that must act on what was found in it. */
    private static Set<String> concerned(List<Receipt> parts, List<ReportEntry> open) {
        Set<String> codes = new TreeSet<>();
        for (Receipt part : parts) {
            ReturnKey key = part.key();
            if (key != null) {
                codes.add(key.unit());
            }
        }
        if (codes.equals(Set.of(""))) {
            codes.clear();
        }
        if (codes.isEmpty()) {
            open.stream()
                    .map(ReportEntry::actor)
                    .filter(code -> !code.isEmpty())
                    .forEach(codes::add);
        }
        return codes;
    }

    /** The unit whose name the innermost folder has that bears one. */
    private String sender(String path) {
        String[] steps = path.split("/");
        for (int i = steps.length - 2; i >= 0; i--) {
            UnitMatch match = units.names().match(steps[i], period);
            if (match.isUnit()) {
                return match.unit().code();
            }
        }
        return "";
    }

    private static boolean isOfWholeUnreadableFile(Receipt part) {
        return part.outcome() == Outcome.REJECTED
                && part.source().sheet().isEmpty()
                && UNREADABLE.contains(part.code());
    }
}
