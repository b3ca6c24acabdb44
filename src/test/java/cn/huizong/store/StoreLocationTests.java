package cn.huizong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreLocationTests {

    @Test
    void aFolderIsAnEmbeddedStoreWithALockFile() {
        assertThat(StoreLocation.of("data").embedded()).isTrue();
        assertThat(StoreLocation.of("jdbc:h2:file:./data/huizong").embedded()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:tcp://localhost/x", "jdbc:h2:/x;AUTO_SERVER=TRUE", "jdbc:h2:~/x"})
    void anAddressThatWouldBeSharedWithoutALeaseIsRefused(String address) {
        assertThatThrownBy(() -> StoreLocation.of(address)).isInstanceOf(StoreFault.class);
    }

    @Test
    void optionsOfAnEmbeddedDatabaseAreKept() {
        StoreLocation location = StoreLocation.of("jdbc:h2:file:./data/huizong;CACHE_SIZE=1024;LOCK_TIMEOUT=5");
        assertThat(location.options()).isEqualTo(";CACHE_SIZE=1024;LOCK_TIMEOUT=5");
        assertThat(location.url()).endsWith("huizong");
        assertThat(location.shown()).doesNotContain("CACHE_SIZE");
    }
}
