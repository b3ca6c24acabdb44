package cn.huizong.intake.fuzz;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

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
            Original calculated = with(original, now, (before, after) -> before.equals("refused"));
            Original shown = format.equals("csv") ? with(calculated, now, this::isShown) : calculated;
            tally.add(
                    shown,
                    new Mutant(new byte[0], Claim.SAME_OR_TOLD, saved.get(i).size() + " files"),
                    now);
        }
        return tally;
    }

    /** The original with figures that the saving changed for a reason: a formula without a value is calculated, too. */
    private static Original with(Original original, Reading now, BiPredicate<String, String> bySaving) {
        Map<String, Figure> figures = new TreeMap<>(original.reading().figures());
        figures.replaceAll((key, figure) -> {
            Figure after = now.figures().get(key);
            return after != null
                            && !after.value().equals(figure.value())
                            && bySaving.test(figure.value(), after.value())
                    ? new Figure(after.value(), figure.sheet(), figure.cell())
                    : figure;
        });
        Reading before = original.reading();
        Reading reading = new Reading(figures, before.findings(), before.refusals(), before.cells(), before.faults());
        return new Original(original.name(), original.format(), original.bytes(), original.office(), reading);
    }

    private boolean isShown(String exact, String shown) {
        boolean rounding = isRounding(exact, shown);
        rounded += rounding ? 1 : 0;
        return rounding;
    }

    private static boolean isRounding(String exact, String rounded) {
        try {
            BigDecimal value = new BigDecimal(exact);
            BigDecimal shown = new BigDecimal(rounded);
            return value.scale() > shown.scale()
                    && value.setScale(shown.scale(), RoundingMode.HALF_UP).compareTo(shown) == 0;
        } catch (NumberFormatException words) {
            return false;
        }
    }
}
