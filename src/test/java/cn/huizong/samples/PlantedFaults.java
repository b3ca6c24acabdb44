package cn.huizong.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the page beside the samples says is wrong with them: the rows of its tables.
 *
 * @param cells of a row, without the number it begins with
 */
record PlantedFaults(List<List<String>> cells) {

    /** The rows of the table below a heading. */
    static PlantedFaults below(String heading) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(SampleReturns.KEPT.resolve("README.md"))) {
            if (line.startsWith("#")) {
                inside = line.endsWith(heading);
            } else if (inside && line.matches("\\| [0-9]+ \\|.*")) {
                rows.add(Arrays.stream(line.split("\\|", -1))
                        .skip(2)
                        .map(cell -> cell.replace("`", "").strip())
                        .filter(cell -> !cell.isEmpty())
                        .toList());
            }
        }
        return new PlantedFaults(rows);
    }

    /** Some columns of every row, as one text each. */
    List<String> columns(int... numbers) {
        return cells.stream()
                .map(row -> String.join(
                        " ", Arrays.stream(numbers).mapToObj(row::get).toList()))
                .toList();
    }
}
