package cn.huizong.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemporaryCopyTests {

    private final List<Path> copies = new ArrayList<>();

    @Test
    void theCopyHoldsTheBytesWhileItIsReadAndIsGoneAfterwards() {
        Path read = TemporaryCopy.read(out -> out.write("受理,120".getBytes(UTF_8)), copy -> {
            assertThat(copy).content().isEqualTo("受理,120");
            return copy;
        });
        assertThat(read).doesNotExist();
    }

    @Test
    void theCopyIsGoneHoweverTheReadingEnds() {
        assertThatThrownBy(() -> TemporaryCopy.read(out -> {}, this::failing))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no return");
        assertThat(copies).hasSize(1).allSatisfy(copy -> assertThat(copy).doesNotExist());
    }

    private String failing(Path copy) {
        copies.add(copy);
        throw new IllegalStateException("no return");
    }

    @Test
    void whatCannotBeCopiedIsAPlainSentenceThatNamesTheFolder() {
        assertThatThrownBy(() -> TemporaryCopy.read(
                        out -> {
                            throw new IOException("no space");
                        },
                        this::failing))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("temporary.unwritable");
                    assertThat(refusal.arguments()).containsExactly(System.getProperty("java.io.tmpdir"));
                    assertThat(refusal.exitCode()).isEqualTo(Refusal.FAILED);
                });
        assertThat(copies).isEmpty();
    }
}
