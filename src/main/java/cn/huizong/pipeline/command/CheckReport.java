package cn.huizong.pipeline.command;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.CheckTally;
import cn.huizong.catalogue.Catalogue;
import cn.huizong.observation.CellCounts;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.Receipt;
import cn.huizong.observation.ReturnKey;
import cn.huizong.pipeline.check.CheckedFile;
import cn.huizong.pipeline.check.UnverifiedRule;
import cn.huizong.pipeline.console.OneLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The verdict on files, cell by cell, for people and as JSON. */
final class CheckReport {

    private static final String DETAIL = "      ";

    private final CommandContext context;
    private final Catalogue catalogue;
    private final EarlierReturns earlier;

    CheckReport(CommandContext context, Catalogue catalogue, EarlierReturns earlier) {
        this.context = context;
        this.catalogue = catalogue;
        this.earlier = earlier;
    }

    String text(List<CheckedFile> files) {
        List<String> blocks = new ArrayList<>();
        files.forEach(file -> blocks.add(String.join("\n", lines(file))));
        compared().ifPresent(blocks::add);
        long clean = files.stream().filter(CheckedFile::clean).count();
        blocks.add(verdict(clean, files.size()));
        return String.join("\n\n", blocks);
    }

    private String verdict(long clean, int files) {
        if (clean < files) {
            return context.text("check.not-clean", files - clean, files);
        }
        return files == 1 ? context.text("check.clean") : context.text("check.all-clean", files);
    }

    private Optional<String> compared() {
        if (earlier.missing() != null) {
            return Optional.of(context.text("check.not-compared", earlier.missing()));
        }
        String releases = earlier.releases().values().stream()
                .map(release -> release.period().chinese() + " " + release.name())
                .collect(Collectors.joining("、"));
        return releases.isEmpty() ? Optional.empty() : Optional.of(context.text("check.compared", releases));
    }

    private List<String> lines(CheckedFile file) {
        List<String> lines = new ArrayList<>();
        lines.add(OneLine.of(file.path()));
        file.parts().forEach(part -> lines.addAll(part(part)));
        boolean severalParts = file.parts().size() > 1;
        file.anomalies().forEach(anomaly -> lines.addAll(anomaly(anomaly, severalParts)));
        checked(file).ifPresent(lines::add);
        file.checks()
                .unverified()
                .forEach(rule -> lines.add("  "
                        + context.text(
                                "check.unverified",
                                rule.edit().id(),
                                rule.edit().name(),
                                rule.why())));
        return lines;
    }

    /** How many rules judged the file's returns; nothing where none was to. */
    private Optional<String> checked(CheckedFile file) {
        CheckTally tally = file.checks().tally();
        return tally.judged() == 0
                ? Optional.empty()
                : Optional.of("  "
                        + context.text(
                                "check.checks", tally.judged(), tally.passed(), tally.failed(), tally.unverified()));
    }

    private List<String> part(Receipt part) {
        String sheet = sheet(part.source().sheet());
        String outcome = context.text("outcome." + part.outcome().word());
        if (part.ofArchive()) {
            return List.of("  " + part.reason());
        }
        if (part.outcome() != Outcome.ACCEPTED || part.reason().isEmpty()) {
            String reason = part.reason().isEmpty() ? "" : "：" + OneLine.of(part.reason());
            return List.of("  " + sheet + what(part.key()) + outcome + reason);
        }
        return List.of(
                "  " + sheet + what(part.key()) + outcome,
                DETAIL + cells(part.cells()),
                DETAIL + OneLine.of(part.reason()));
    }

    /** What the part was taken for, as far as that is known, with a space behind. */
    private String what(@Nullable ReturnKey key) {
        if (key == null) {
            return "";
        }
        return Stream.of(
                        key.form(),
                        catalogue.units().nameOf(key.unit()),
                        key.period().chinese())
                .filter(word -> !word.isEmpty())
                .map(word -> word + " ")
                .collect(Collectors.joining());
    }

    private String cells(CellCounts cells) {
        return context.text("check.cells", cells.read(), cells.stored(), cells.findings(), cells.ignored());
    }

    private static String sheet(String name) {
        return name.isEmpty() ? "" : "[" + OneLine.of(name) + "] ";
    }

    private List<String> anomaly(Anomaly anomaly, boolean severalParts) {
        Provenance at = anomaly.provenance();
        String cell = at == null || at.cell().isEmpty() ? "" : at.cell() + " ";
        if (at != null && severalParts) {
            cell = sheet(at.source().sheet()) + cell;
        }
        List<String> lines = new ArrayList<>();
        lines.add("  " + context.text("severity." + anomaly.severity().word()) + " " + cell
                + OneLine.of(anomaly.message()) + "（" + anomaly.rule() + "）"
                + state(anomaly));
        if (!anomaly.suggestion().isEmpty()) {
            lines.add(DETAIL + context.text("check.suggestion", OneLine.of(anomaly.suggestion())));
        }
        return lines;
    }

    /** What the other files or a sheet of explanations have settled already, and what one wrong cell brings with it. */
    private String state(Anomaly anomaly) {
        return switch (anomaly.state()) {
            case MENDED -> context.text("check.mended");
            case EXPLAINED -> context.text("check.explained");
            default -> anomaly.parent().isEmpty() ? "" : context.text("check.follows");
        };
    }

    Map<String, Object> json(List<CheckedFile> files) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("files", files.stream().map(this::json).toList());
        Map<String, Object> compared = new LinkedHashMap<>();
        earlier.releases().forEach((period, release) -> compared.put(period.toString(), release.name()));
        document.put("comparedWith", compared);
        document.put("notComparedBecause", earlier.missing());
        return document;
    }

    private Map<String, Object> json(CheckedFile file) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", file.path());
        entry.put("clean", file.clean());
        entry.put("parts", file.parts().stream().map(CheckReport::json).toList());
        entry.put("anomalies", file.anomalies().stream().map(CheckReport::json).toList());
        entry.put(
                "unverified",
                file.checks().unverified().stream().map(CheckReport::json).toList());
        entry.put("checks", CheckedReport.json(file.checks().tally()));
        return entry;
    }

    private static Map<String, Object> json(Receipt part) {
        Map<String, Object> entry = new LinkedHashMap<>();
        ReturnKey key = part.key();
        entry.put("sheet", part.source().sheet());
        entry.put("outcome", part.outcome().word());
        entry.put("code", part.code());
        entry.put("form", key == null ? null : key.form());
        entry.put("unit", key == null ? null : key.unit());
        entry.put("period", key == null ? null : key.period().toString());
        entry.put("reason", part.reason());
        entry.put("cellsRead", part.cells().read());
        entry.put("stored", part.cells().stored());
        entry.put("findings", part.cells().findings());
        entry.put("ignored", part.cells().ignored());
        return entry;
    }

    private static Map<String, Object> json(Anomaly anomaly) {
        Map<String, Object> entry = new LinkedHashMap<>();
        Provenance at = anomaly.provenance();
        entry.put("severity", anomaly.severity().word());
        entry.put("rule", anomaly.rule());
        entry.put("item", anomaly.item());
        entry.put("sheet", at == null ? "" : at.source().sheet());
        entry.put("cell", at == null ? "" : at.cell());
        entry.put("value", anomaly.value());
        entry.put("expected", anomaly.expected());
        entry.put("message", anomaly.message());
        entry.put("suggestion", anomaly.suggestion());
        entry.put("state", anomaly.state().word());
        return entry;
    }

    private static Map<String, Object> json(UnverifiedRule rule) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("rule", rule.edit().id());
        entry.put("unit", rule.unit());
        entry.put("why", rule.why());
        return entry;
    }
}
