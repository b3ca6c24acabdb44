package cn.huizong.pipeline.schedule;

import cn.huizong.pipeline.release.ReleaseFiles;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import cn.huizong.store.message.Message;
import cn.huizong.store.message.MessageKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that go with an e-mail. */
record Attachments(List<File> files) {

    static final Attachments NONE = new Attachments(List.of());

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    record File(String name, String type, byte[] content) {}

    /** That what was approved is not there any more as it was. */
    static final class Altered extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Altered(String folder) {
            super(folder);
        }
    }

    /**
     * The summary on paper, as it was published.
     *
     * @throws Altered when a file of the release is not what was approved
     */
    static Attachments of(Message message, Store store, Path reports) {
        if (message.kind() != MessageKind.SUMMARY) {
            return NONE;
        }
        StoredRelease release = store.releases()
                .find(message.job(), message.period(), message.release())
                .orElseThrow(() -> new Altered(message.job()));
        if (!ReleaseFiles.check(reports, release).intact()) {
            throw new Altered(release.name());
        }
        Path folder = ReleaseFiles.folder(reports, release);
        String name = release.job() + "-" + release.period() + "-" + release.name();
        List<File> files = new ArrayList<>();
        add(folder.resolve("summary.docx"), name + ".docx", WORD, files);
        add(folder.resolve("summary.pdf"), name + ".pdf", "application/pdf", files);
        return new Attachments(List.copyOf(files));
    }

    private static void add(Path path, String name, String type, List<File> files) {
        try {
            if (Files.exists(path)) {
                files.add(new File(name, type, Files.readAllBytes(path)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
