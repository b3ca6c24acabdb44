package cn.huizong.normalise;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.Form;
import cn.huizong.catalogue.Unit;
import cn.huizong.intake.PartReading;
import cn.huizong.observation.CellCounts;
import cn.huizong.observation.FiledReturn;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Receipt;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the cells of filed returns as figures. Safe for several threads. */
public final class Normaliser {

    private final Catalogue catalogue;
    private final Map<String, FigureReader> readers = new HashMap<>();

    public Normaliser(Catalogue catalogue) {
        this.catalogue = catalogue;
        Measures measures = new Measures(catalogue);
        catalogue.forms().forEach(form -> readers.put(key(form), new FigureReader(form, measures)));
    }

    private static String key(Form form) {
        return form.code() + "/" + form.edition();
    }

    /** A part that was not accepted passes through with its receipt; one that was becomes observations. */
    public NormalisedReturn normalise(PartReading part) {
        FiledReturn filed = part.filed();
        if (part.outcome() != Outcome.ACCEPTED || filed == null) {
            int ignored = sum(part.ignored());
            int stored = part.cellsRead() - part.refused() - ignored;
            CellCounts cells = new CellCounts(part.cellsRead(), stored, part.refused(), ignored);
            return new NormalisedReturn(null, receipt(part, part.reason(), cells), part.findings(), part.answers());
        }
        Form form = catalogue
                .form(filed.key().form(), filed.key().period())
                .orElseThrow(() -> new IllegalArgumentException("no form for " + filed.key()));
        return new ReturnNormaliser(part, filed, form, unit(filed), Objects.requireNonNull(readers.get(key(form))))
                .normalise();
    }

    private Unit unit(FiledReturn filed) {
        return catalogue
                .units()
                .find(filed.key().unit())
                .orElseThrow(() -> new IllegalArgumentException("no unit for " + filed.key()));
    }

    static Receipt receipt(PartReading part, String reason, CellCounts cells) {
        return new Receipt(part.source(), part.outcome(), part.code(), part.key(), 0, part.cell(), reason, cells);
    }

    static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What was ignored and how much of it, in a fixed order. */
    static String ignored(Map<String, Integer> counts) {
        return new TreeMap<>(counts)
                .entrySet().stream()
                        .map(reason -> reason.getKey() + " " + reason.getValue() + " 格")
                        .collect(Collectors.joining("，", counts.isEmpty() ? "" : "未采用：", ""));
    }
}
