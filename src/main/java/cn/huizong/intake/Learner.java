package cn.huizong.intake;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.catalogue.Units;
import cn.huizong.intake.example.Examples;
import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.Fingerprint;
import cn.huizong.intake.file.Limits;
import cn.huizong.intake.file.RefusedFile;
import cn.huizong.intake.file.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Drafts the definition of a form from a file that holds an example of its table. */
public final class Learner {

    /** @param refused why nothing was learnt, in Chinese; "" where a draft is there */
    public record Lesson(String yaml, String refused) {}

    private final Units units;

    public Learner(Units units) {
        this.units = units;
    }

    /**
     * @param code of the form to be
     * @param any a period in which names of units are understood where the file names none
     */
    public Lesson learn(Path file, String code, ReferencePeriod any) {
        Budget budget = new Budget(Limits.DEFAULT, System::nanoTime);
        try {
            Fingerprint fingerprint = Fingerprint.of(file, budget);
            budget.file(fingerprint.bytes());
            String name = String.valueOf(file.getFileName());
            List<Sheet> sheets =
                    FileOpener.open(file, fingerprint, budget, sheet -> true).sheets();
            Optional<String> draft = Examples.draft(sheets, units, any, code, name, budget);
            return draft.map(yaml -> new Lesson(yaml, "")).orElseGet(() -> new Lesson("", "文件里没有一张既有栏名行名、又有数的表"));
        } catch (RefusedFile refused) {
            return new Lesson("", refused.reason());
        } catch (IOException unreadable) {
            return new Lesson("", "文件无法读取");
        }
    }
}
