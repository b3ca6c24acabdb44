package cn.huizong.pipeline.check;

import cn.huizong.catalogue.JobDefinition;
import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.intake.ArchivedFiles;
import cn.huizong.intake.FileReading;
import cn.huizong.intake.InboxFile;
import cn.huizong.intake.ReturnReader;
import cn.huizong.intake.file.RefusedFile;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.TemporaryCopy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads files somebody names, and those within the archives among them. */
final class GivenFiles {

    private final ReturnReader reader;
    private final JobDefinition job;
    private final @Nullable ReferencePeriod period;

    GivenFiles(ReturnReader reader, JobDefinition job, @Nullable ReferencePeriod period) {
        this.reader = reader;
        this.job = job;
        this.period = period;
    }

    /** An archive itself first, then its files. @param name as people know it */
    List<FileReading> read(String name, Path file) {
        List<FileReading> readings = new ArrayList<>();
        FileReading whole = reader.read(file, name, job, period);
        readings.add(whole);
        if (whole.ofArchive()) {
            within(name, file).stream().filter(InboxFile::toBeRead).forEach(entry -> readings.add(archived(entry)));
        }
        return readings;
    }

    private static List<InboxFile> within(String name, Path archive) {
        try {
            return ArchivedFiles.of(new InboxFile(archive, name, ""), archive);
        } catch (IOException | RefusedFile changed) {
            throw Refusal.failed("inbox.changed", changed, name);
        }
    }

    private FileReading archived(InboxFile within) {
        Optional<FileReading> refusal = reader.refusal(within);
        return refusal.isPresent() ? refusal.get() : unpacked(within);
    }

    private FileReading unpacked(InboxFile within) {
        FileReading reading = TemporaryCopy.read(
                out -> transfer(within, out), copy -> reader.read(copy, within.relativePath(), job, period));
        return reading.ofArchive() ? reading.ofNestedArchive() : reading;
    }

    private static void transfer(InboxFile within, OutputStream out) throws IOException {
        try (InputStream in = within.bytes().open()) {
            in.transferTo(out);
        }
    }
}
