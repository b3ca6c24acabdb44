package cn.huizong.intake.attack;

import cn.huizong.intake.ArchivedFiles;
import cn.huizong.intake.FileReading;
import cn.huizong.intake.InboxFile;
import cn.huizong.intake.PartReading;
import cn.huizong.intake.ReturnReader;
import cn.huizong.intake.SmallCatalogue;
import cn.huizong.normalise.Normaliser;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads files one after another in a process of its own, and says of each what became of it and how long it took. */
public final class AttackRun {

    private AttackRun() {}

    /** @param files to be read */
    public static void main(String[] files) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ReturnReader reader = new ReturnReader(SmallCatalogue.CATALOGUE);
        Normaliser normaliser = new Normaliser(SmallCatalogue.CATALOGUE);
        for (String file : files) {
            Path path = Path.of(file);
            long start = System.nanoTime();
            FileReading reading = read(reader, path);
            reading.parts().forEach(normaliser::normalise);
            long milliseconds = (System.nanoTime() - start) / 1_000_000;
            PartReading part = reading.parts().get(0);
            out.println(String.join(
                    "\t",
                    path.getFileName().toString(),
                    part.outcome().toString(),
                    part.code().isEmpty() ? "-" : part.code(),
                    Long.toString(milliseconds),
                    part.reason().replaceAll("\\s", " ") + " "));
        }
    }

    /** Of an archive the first of its files that is refused, or the archive itself. */
    private static FileReading read(ReturnReader reader, Path path) throws IOException {
        String name = path.getFileName().toString();
        FileReading whole = reader.read(path, name, SmallCatalogue.JOB, null);
        return whole.ofArchive()
                ? ArchivedFiles.of(new InboxFile(path, name, ""), path).stream()
                        .flatMap(file -> reader.refusal(file).stream())
                        .findFirst()
                        .orElse(whole)
                : whole;
    }
}
