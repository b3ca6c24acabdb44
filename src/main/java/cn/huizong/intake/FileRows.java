package cn.huizong.intake;

import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.Fingerprint;
import cn.huizong.intake.file.Limits;
import cn.huizong.intake.file.RefusedFile;
import cn.huizong.intake.file.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The sheets of a file as they are read, before anything is recognised in them. */
public final class FileRows {

    private FileRows() {}

    /** Empty when the file is refused. */
    public static Optional<List<Sheet>> of(Path file) throws IOException {
        Budget budget = new Budget(Limits.DEFAULT, System::nanoTime);
        try {
            return Optional.of(FileOpener.open(file, Fingerprint.of(file, budget), budget, name -> true)
                    .sheets());
        } catch (RefusedFile refused) {
            return Optional.empty();
        }
    }
}
