package cn.huizong.intake.example;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Units;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.Sheet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Learns from the sheets of a file. */
public final class Examples {

    private Examples() {}

    /** The definition of the form that the fullest sheet is an example of; empty where none holds a table. */
    public static Optional<String> draft(
            List<Sheet> sheets, Units units, ReferencePeriod any, String code, String fileName, Budget budget) {
        return sheets.stream()
                .sorted(Comparator.comparingInt(Sheet::cells).reversed())
                .flatMap(sheet -> new ExampleReader(sheet, units, any, budget).read().stream())
                .findFirst()
                .map(example -> new Draft(example, code).write(fileName));
    }
}
