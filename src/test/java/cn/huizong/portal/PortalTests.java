package cn.huizong.portal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.pipeline.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be wrong at the start is said in a sentence. */
class PortalTests {

    @TempDir
    Path folder;

    @Test
    void aPortThatIsTakenAndACertificateThatIsNoneAreNamed() throws IOException {
        Path certificate = Files.writeString(folder.resolve("no.p12"), "no certificate");
        try (PortalFixture fixture = new PortalFixture(folder);
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> fixture.openAgain(other.getLocalPort(), null))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("serve.taken");
            assertThatThrownBy(() -> fixture.openAgain(0, certificate))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("serve.certificate.unusable");
        }
    }
}
