package cn.huizong.pipeline.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Tests {

    @Test
    void whatJustFitsIsTakenInWholeWhateverPiecesItComesIn(@TempDir Path folder) throws IOException {
        byte[] bytes = new byte[40_000];
        bytes[39_999] = 7;
        Path file = Files.write(folder.resolve("file"), bytes);
        Sha256 fingerprint = new Sha256();
        assertThat(fingerprint.upTo(40_000, inPieces(bytes))).isEqualTo(40_000);
        assertThat(fingerprint.hex()).isEqualTo(Sha256.of(file));
    }

    @Test
    void ofWhatIsTooLargeOneByteMoreIsRead() throws IOException {
        InputStream in = new ByteArrayInputStream(new byte[100_000]);
        assertThat(new Sha256().upTo(40_000, in)).isEqualTo(40_001);
        assertThat(in.available()).isEqualTo(59_999);
    }

    private static InputStream inPieces(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] buffer, int from, int length) {
                return super.read(buffer, from, Math.min(length, 999));
            }
        };
    }
}
