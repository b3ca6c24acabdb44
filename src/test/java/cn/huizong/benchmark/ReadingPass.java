package cn.huizong.benchmark;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.reading.CatalogueReader;
import cn.huizong.intake.PartReading;
import cn.huizong.intake.ReturnReader;
import cn.huizong.normalise.Normaliser;
import java.nio.file.Path;
import java.util.Objects;

/** The reading stages alone: recognise, bind, normalise; nothing stored, nothing judged. */
public final class ReadingPass {

    private ReadingPass() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Catalogue catalogue = Objects.requireNonNull(new CatalogueReader()
                .read(folder.resolve("jobs"), folder.resolve("templates"))
                .catalogue());
        ReturnReader reader = new ReturnReader(catalogue);
        Normaliser normaliser = new Normaliser(catalogue);
        long stored = EveryFile.of(folder.resolve("inbox")).sum(file -> {
            long cells = 0;
            for (PartReading part :
                    reader.read(file, file.getFileName().toString(), null, null).parts()) {
                cells += normaliser.normalise(part).receipt().cells().stored();
            }
            return cells;
        });
        System.out.println("stored " + stored);
    }
}
