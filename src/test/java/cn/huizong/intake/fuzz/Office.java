package cn.huizong.intake.fuzz;

import cn.huizong.catalogue.Catalogue;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.FileReading;
import cn.huizong.intake.ReturnReader;
import cn.huizong.normalise.Normaliser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Whoever a return is handed in to: reads it by a catalogue, and expects it of a job and a period. */
record Office(
        ReturnReader reader,
        Normaliser normaliser,
        @Nullable JobDefinition job,
        @Nullable ReferencePeriod period) {

    static Office of(Catalogue catalogue, @Nullable JobDefinition job, @Nullable ReferencePeriod period) {
        return new Office(new ReturnReader(catalogue), new Normaliser(catalogue), job, period);
    }

    Office in(ReferencePeriod other) {
        return new Office(reader, normaliser, job, other);
    }

    Reading read(byte[] bytes) {
        try {
            Path file = Files.createTempFile("return", ".bin");
            try {
                Files.write(file, bytes);
                FileReading reading = reader.read(file, "return", job, period);
                return Reading.of(reading, normaliser);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
