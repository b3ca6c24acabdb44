package cn.huizong.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the sample release into a folder, to be looked at. */
public final class PublishSample {

    private PublishSample() {}

    /** @param arguments the folder to write into, and optionally the job's folder for its templates */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Release release = arguments.length > 1 ? SampleRelease.release(Path.of(arguments[1])) : SampleRelease.release();
        for (PublishedFile file : new Publisher().publish(release, folder)) {
            System.out.println(file.sha256() + " " + file.bytes() + " " + file.name());
        }
    }
}
