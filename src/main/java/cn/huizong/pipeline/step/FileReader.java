package cn.huizong.pipeline.step;

import cn.huizong.intake.FileReading;
import cn.huizong.intake.InboxFile;
import cn.huizong.intake.ReturnReader;
import cn.huizong.normalise.NormalisedReturn;
import cn.huizong.normalise.Normaliser;
import cn.huizong.pipeline.Refusal;
import cn.huizong.pipeline.RunRequest;
import cn.huizong.pipeline.TemporaryCopy;
import cn.huizong.store.FiledReceipt;
import cn.huizong.store.StoredReading;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads one file and its figures. Safe for several threads. */
final class FileReader {

    private final RunWork work;
    private final ReturnReader reader;
    private final Normaliser normaliser;

    FileReader(RunWork work) {
        this.work = work;
        this.reader = new ReturnReader(work.request().catalogue());
        this.normaliser = new Normaliser(work.request().catalogue());
    }

    /** Reads the file in the inbox while it still holds the bytes that were booked, else the original that was kept. */
    StoredReading read(FiledReceipt receipt) {
        long start = System.nanoTime();
        StoredReading reading = new StoredReading(receipt, parts(receipt));
        work.meters().fileRead(Duration.ofNanos(System.nanoTime() - start));
        return reading;
    }

    private List<NormalisedReturn> parts(FiledReceipt receipt) {
        Optional<Path> file = lying(receipt.path());
        if (file.isPresent()) {
            FileReading reading = readSeen(file.get(), receipt).orElseGet(() -> read(file.get(), receipt.path()));
            if (reading.sha256().equals(receipt.sha256())) {
                return normalise(reading);
            }
        }
        return normaliseOriginal(receipt);
    }

    /** Without looking at its bytes for their own sake again; empty when it may not be what it was. */
    private Optional<FileReading> readSeen(Path file, FiledReceipt receipt) {
        SeenFile seen = work.intake().seen().get(receipt.path());
        if (seen == null || !seen.fingerprint().sha256().equals(receipt.sha256())) {
            return Optional.empty();
        }
        RunRequest request = work.request();
        FileReading reading = reader.read(file, seen.fingerprint(), receipt.path(), request.job(), request.period());
        return seen.isStill(file) ? Optional.of(reading) : Optional.empty();
    }

    /** The file of a receipt in the inbox; none of one that came within an archive. */
    private Optional<Path> lying(String path) {
        try {
            Path file = work.request().inbox().resolve(path);
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException nameOfAnotherSystem) {
            return Optional.empty();
        }
    }

    /** A file that was not taken in: what the reader says of it. */
    List<NormalisedReturn> refused(InboxFile file) {
        Optional<FileReading> refusal = file.bytes().file().isPresent()
                ? file.bytes()
                        .file()
                        .map(path -> read(path, file.relativePath()))
                        .filter(reading -> reading.sha256().isEmpty())
                : reader.refusal(file);
        return normalise(refusal.orElseThrow(() -> Refusal.failed(
                "inbox.changed", new IllegalStateException("it can be read by now"), file.relativePath())));
    }

    private List<NormalisedReturn> normaliseOriginal(FiledReceipt receipt) {
        return TemporaryCopy.read(
                out -> work.store().originals().copyTo(receipt.sha256(), out),
                copy -> normalise(read(copy, receipt.path())));
    }

    /** What is said of an archive that lies within another one. */
    List<NormalisedReturn> nested(FiledReceipt archive) {
        return normalise(new FileReading(archive.path(), archive.sha256(), 0, List.of()).ofNestedArchive());
    }

    private FileReading read(Path file, String path) {
        RunRequest request = work.request();
        return reader.read(file, path, request.job(), request.period());
    }

    private List<NormalisedReturn> normalise(FileReading reading) {
        return reading.parts().stream().map(normaliser::normalise).toList();
    }
}
