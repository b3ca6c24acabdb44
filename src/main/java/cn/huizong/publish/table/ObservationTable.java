package cn.huizong.publish.table;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Item;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.observation.Observation;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.ReportedValue;
import cn.huizong.observation.Source;
import cn.huizong.publish.text.SafeCsv;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code observations.csv}: every accepted observation of the period, by form and unit, in the order of the return. An
 * approximate figure shows the number it names, with status U; its TEXT has it as written.
 */
public final class ObservationTable {

    private static final List<String> COLUMNS = List.of(
            "UNIT", "FORM", "ITEM", "PERIOD", "VALUE", "STATUS", "MEASURE", "FILE", "SHA256", "SHEET", "CELL", "TEXT",
            "VERSION");

    private final Catalogue catalogue;
    private final ReferencePeriod period;
    private final Map<String, String> measures = new HashMap<>();

    public ObservationTable(Catalogue catalogue, ReferencePeriod period) {
        this.catalogue = catalogue;
        this.period = period;
    }

    /** @param out closed when the table is written */
    public void write(Observations observations, OutputStream out) throws IOException {
        try (SafeCsv csv = new SafeCsv(out, COLUMNS)) {
            for (ObservedReturn filed : observations.returns()) {
                if (within(filed.key().period())) {
                    write(csv, filed);
                }
            }
        }
    }

    /** Observations of earlier periods are there for comparison; a month's are part of its year. */
    private boolean within(ReferencePeriod reported) {
        return !reported.start().isBefore(period.start()) && !reported.end().isAfter(period.end());
    }

    private void write(SafeCsv csv, ObservedReturn filed) throws IOException {
        SafeCsv.Fields key = SafeCsv.fields(filed.key().unit(), filed.key().form());
        SafeCsv.Fields period = SafeCsv.fields(filed.key().period().toString());
        Source known = filed.source();
        SafeCsv.Fields place = SafeCsv.fields(known.file(), known.sha256(), known.sheet());
        for (Observation observation : filed.observations()) {
            Source source = observation.provenance().source();
            if (!source.equals(known)) {
                known = source;
                place = SafeCsv.fields(known.file(), known.sha256(), known.sheet());
            }
            csv.fields(key).field(observation.item()).fields(period);
            csv.field(text(observation.value())).field(observation.status().name());
            csv.field(measure(observation.item())).fields(place);
            csv.field(observation.provenance().cell())
                    .field(observation.provenance().text());
            csv.number(filed.version()).endRow();
        }
    }

    private String measure(String item) {
        return measures.computeIfAbsent(
                item,
                code -> catalogue
                        .item(code, period)
                        .map(Item::measure)
                        .map(measure -> measure.name())
                        .orElse(""));
    }

    private static String text(ReportedValue value) {
        if (value instanceof ReportedValue.Number number) {
            return number.value().toPlainString();
        }
        if (value instanceof ReportedValue.Approximate approximate) {
            return approximate.nominal().toPlainString();
        }
        return value instanceof ReportedValue.Text text ? text.text() : "";
    }
}
