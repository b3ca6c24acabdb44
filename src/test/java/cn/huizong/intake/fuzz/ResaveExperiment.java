package cn.huizong.intake.fuzz;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every sample saved by LibreOffice in another format. A CSV holds what was shown: what that rounds, the saving lost. */
final class ResaveExperiment {

    private final List<Original> samples;
    private final LibreOffice office;
    private int rounded;

    ResaveExperiment(List<Original> samples, Path folder) {
        this.samples = samples;
        this.office = new LibreOffice(folder);
    }

    List<Tally> run() throws IOException, InterruptedException {
        List<Tally> tallies = new ArrayList<>();
        for (String format : List.of("xlsx", "xls", "ods", "csv")) {
            tallies.add(saved(format));
        }
        return tallies;
    }

    /** How many figures of the CSV files are the original ones as shown, and no longer exact. */
    int rounded() {
        return rounded;
    }

    private Tally saved(String format) throws IOException, InterruptedException {
        Tally tally = new Tally("saved by LibreOffice as ." + format);
        List<List<byte[]>> saved = office.saved(samples, format);
        for (int i = 0; i < samples.size(); i++) {
            Original original = samples.get(i);
            Reading now = Reading.together(
                    saved.get(i).stream().map(original.office()::read).toList());
            Original shown = format.equals("csv") ? shown(original, now) : original;
            tally.add(
                    shown,
                    new Mutant(new byte[0], Claim.SAME_OR_TOLD, saved.get(i).size() + " files"),
                    now);
        }
        return tally;
    }

    /** The original with the decimals its cells show, where that is what came out. */
    private Original shown(Original original, Reading now) {
        Map<String, Figure> figures = new TreeMap<>(original.reading().figures());
        figures.replaceAll((key, figure) -> {
            Figure after = now.figures().get(key);
            if (after == null || after.value().equals(figure.value()) || !isRounding(figure.value(), after.value())) {
                return figure;
            }
            rounded++;
            return new Figure(after.value(), figure.sheet(), figure.cell());
        });
        Reading before = original.reading();
        Reading reading = new Reading(figures, before.findings(), before.refusals(), before.cells(), before.faults());
        return new Original(original.name(), original.format(), original.bytes(), original.office(), reading);
    }

    private static boolean isRounding(String exact, String rounded) {
        try {
            BigDecimal value = new BigDecimal(exact);
            BigDecimal shown = new BigDecimal(rounded);
            return value.scale() > shown.scale()
                    && value.setScale(shown.scale(), java.math.RoundingMode.HALF_UP)
                                    .compareTo(shown)
                            == 0;
        } catch (NumberFormatException words) {
            return false;
        }
    }
}
