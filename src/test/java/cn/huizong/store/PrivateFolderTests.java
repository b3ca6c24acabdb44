package cn.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class PrivateFolderTests {

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void data() {
        data = folder.resolve("data/real");
    }

    @Test
    void aFolderThatIsMadeIsItsOwnersAlone() throws IOException {
        PrivateFolder.make(data);
        assertThat(permissions()).isEqualTo("rwx------");
    }

    @Test
    void oneThatIsThereStaysAsItIs() throws IOException {
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-x---"));
        PrivateFolder.make(data);
        assertThat(permissions()).isEqualTo("rwxr-x---");
    }

    private String permissions() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data));
    }

    @Test
    @OnlyEmbedded("only a store in a folder has one")
    void theOneOfAStoreIsMadeInThisWay() throws IOException {
        Store.open(StoreLocation.of(data.toString())).close();
        assertThat(permissions()).isEqualTo("rwx------");
    }
}
