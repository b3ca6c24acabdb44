package cn.huizong.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of fault, told with file, line and remedy, and nothing else told beside it. */
class CatalogueFaultsTests {

    static Stream<FaultCase> cases() {
        return FaultCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFaultIsToldWithItsLineAndRemedy(FaultCase spoiled, @TempDir Path folder) throws IOException {
        TinyCatalogue catalogue = TinyCatalogue.copiedTo(folder);
        spoiled.applyTo(catalogue);
        assertThat(catalogue.faults()).containsExactlyElementsOf(spoiled.faults());
    }
}
