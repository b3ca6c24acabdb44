package cn.huizong.intake.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The samples in disguises: each figure is the same, has a finding at its cell, or is refused with its file. {@code -Pfuzz} takes all
 * of them and LibreOffice; the table of docs/reading-returns.md is written anew with {@code -Ddisguises.write}.
 */
class DisguiseTests {

    private static final boolean ALL = Boolean.getBoolean("disguises.all");
    private static final boolean WRITE = System.getProperty("disguises.write") != null;
    private static final int ONE_IN = 16;
    private static final long SEED = 20_211_231;
    private static final Path PAGE = Path.of("docs/reading-returns.md");
    private static final String BEGIN = "<!-- disguises -->\n\n";
    private static final String END = "\n\n<!-- /disguises -->";

    private static List<Original> samples() {
        List<Original> all = Corpus.samples();
        return ALL
                ? all
                : IntStream.range(0, all.size())
                        .filter(i -> i % ONE_IN == 0)
                        .mapToObj(all::get)
                        .toList();
    }

    private static String failures(List<Tally> tallies) {
        return tallies.stream()
                .flatMap(tally -> tally.failures().stream())
                .limit(40)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void noFigureBecomesAnotherSilently() throws IOException {
        List<Tally> tallies = new DisguiseExperiment(samples(), SEED).run();
        assertThat(tallies).allSatisfy(tally -> assertThat(tally.files()).isPositive());
        assertThat(failures(tallies)).isEmpty();
        if (ALL && !WRITE) {
            String page = Files.readString(PAGE);
            assertThat(tallies).allSatisfy(tally -> assertThat(page).contains(tally.row()));
        }
    }

    @Test
    void noFigureBecomesAnotherSilentlyWhereLibreOfficeSavesIt(@TempDir Path folder)
            throws IOException, InterruptedException {
        assumeTrue(ALL, "only with -Pfuzz: saving all samples four times takes minutes");
        assumeTrue(LibreOffice.isHere(), "LibreOffice (soffice) is not installed");
        ResaveExperiment experiment = new ResaveExperiment(samples(), folder);
        List<Tally> tallies = experiment.run();
        assertThat(failures(tallies)).isEmpty();
        if (WRITE) {
            write(tallies, experiment.rounded());
        }
    }

    private static void write(List<Tally> saved, int rounded) throws IOException {
        List<Tally> tallies = new ArrayList<>(new DisguiseExperiment(samples(), SEED).run());
        String table = Stream.concat(tallies.stream(), saved.stream())
                .map(Tally::row)
                .collect(
                        Collectors.joining(
                                "\n",
                                Tally.head() + "\n",
                                "\n\nOf the figures in CSV files of LibreOffice " + rounded
                                        + " lost decimals in the saving, which writes what a cell shows; they are counted as the same."));
        String page = Files.readString(PAGE);
        Files.writeString(
                PAGE, page.substring(0, page.indexOf(BEGIN)) + BEGIN + table + page.substring(page.lastIndexOf(END)));
    }
}
