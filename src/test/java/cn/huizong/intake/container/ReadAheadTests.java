package cn.huizong.intake.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 1_000_003})
    void theSameBytesCome(int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        try (InputStream in = new ReadAhead(new ByteArrayInputStream(bytes))) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 65_536, 100_000})
    void aFailureComesBehindTheBytesBeforeIt(int length) throws IOException {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("torn");
            }
        };
        InputStream before = new ByteArrayInputStream(new byte[length]);
        try (InputStream in = new ReadAhead(new SequenceInputStream(before, failing))) {
            assertThat(in.readNBytes(length)).hasSize(length);
            assertThatThrownBy(in::read).isInstanceOf(IOException.class).hasMessage("torn");
            assertThatThrownBy(in::read).hasMessage("torn");
        }
    }

    @Test
    void whatNobodyWantsAnyMoreIsReadNoFurther() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                assertThat(closed).isFalse();
                return 7;
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
        InputStream in = new ReadAhead(endless);
        assertThat(in.read()).isEqualTo(7);

        in.close();

        assertThat(closed).isTrue();
    }
}
