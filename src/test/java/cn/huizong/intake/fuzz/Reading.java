package cn.huizong.intake.fuzz;

import cn.huizong.intake.FileReading;
import cn.huizong.intake.PartReading;
import cn.huizong.intake.Shown;
import cn.huizong.normalise.NormalisedReturn;
import cn.huizong.normalise.Normaliser;
import cn.huizong.observation.CellCounts;
import cn.huizong.observation.Observation;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.ReportedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a file.
 *
 * @param figures by form, unit, period, column and item
 * @param refusals reasons for which the file, or parts of it, were not accepted
 * @param faults what must not come of any file
 */
record Reading(
        Map<String, Figure> figures, List<Found> findings, List<String> refusals, int cells, List<String> faults) {

    static Reading of(FileReading file, Normaliser normaliser) {
        Reading reading =
                new Reading(new TreeMap<>(), new ArrayList<>(), new ArrayList<>(), cells(file), new ArrayList<>());
        if (file.parts().isEmpty()) {
            reading.faults.add("no part");
        }
        file.parts().forEach(part -> reading.add(part, normaliser.normalise(part)));
        return reading;
    }

    /** Of files that were one, a file a sheet. */
    static Reading together(List<Reading> files) {
        Reading all = new Reading(new TreeMap<>(), new ArrayList<>(), new ArrayList<>(), 0, new ArrayList<>());
        for (Reading file : files) {
            all.figures.putAll(file.figures);
            all.findings.addAll(file.findings);
            all.refusals.addAll(file.refusals);
            all.faults.addAll(file.faults);
        }
        return all;
    }

    private static int cells(FileReading file) {
        return file.parts().stream().mapToInt(PartReading::cellsRead).sum();
    }

    private void add(PartReading part, NormalisedReturn normalised) {
        normalised.findings().stream().map(Found::of).forEach(findings::add);
        if (part.outcome() != Outcome.ACCEPTED) {
            refusals.add(part.code() + ": " + part.reason());
        }
        checkBooks(part, normalised.receipt().cells());
        checkReason(part);
        ObservedReturn observed = normalised.observed();
        if (observed != null) {
            observed.observations().forEach(observation -> put("", observation));
            observed.lastYear().forEach(observation -> put("last year ", observation));
        }
    }

    private void put(String column, Observation observation) {
        Figure figure = new Figure(
                shown(observation.value()),
                observation.provenance().source().sheet(),
                observation.provenance().cell());
        figures.merge(
                observation.key() + " " + column + observation.item(),
                figure,
                (one, other) -> new Figure(one.value() + " and " + other.value(), one.sheet(), one.cell()));
    }

    /** Texts are compared as words, in which neither white space nor quotation marks count. */
    private static String shown(ReportedValue value) {
        String shown = Shown.value(value);
        return value instanceof ReportedValue.Text ? shown.replaceAll("[\\s\"]", "") : shown;
    }

    private void checkBooks(PartReading part, CellCounts cells) {
        boolean whole = cells.stored() >= 0 && cells.findings() >= 0 && cells.ignored() >= 0;
        if (!cells.balanced() || !whole || cells.read() != part.cellsRead()) {
            faults.add("the books do not balance: " + cells);
        }
    }

    private void checkReason(PartReading part) {
        if (part.reason().contains("没有预料到")) {
            faults.add("unforeseen");
        }
        if (part.outcome() != Outcome.ACCEPTED
                && (part.code().isEmpty() || part.reason().isEmpty())) {
            faults.add("refused without a reason");
        }
    }
}
