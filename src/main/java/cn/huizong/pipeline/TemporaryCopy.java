package cn.huizong.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Bytes that lie in no file of their own, copied into a temporary one for as long as they are looked at. */
public final class TemporaryCopy {

    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    private TemporaryCopy() {}

    /**
     * What is found in the copy, which is gone when this returns.
     *
     * @throws Refusal when there can be no copy
     */
    public static <T> T read(Content content, Function<Path, T> reading) {
        try {
            Path copy = Files.createTempFile("huizong-", null);
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy))) {
                    content.writeTo(out);
                }
                return reading.apply(copy);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException failed) {
            throw Refusal.failed("temporary.unwritable", failed, System.getProperty("java.io.tmpdir", ""));
        }
    }
}
