package cn.huizong.reconcile.outlier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.catalogue.Item;
import cn.huizong.spec.SpecCity;
import cn.huizong.spec.SpecYaml;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is called an outlier where a job sets no thresholds of its own. */
class VerdictSpecTests {

    private static final Item COUNT = SpecCity.FORMS.get(0).items().get(1);
    private static final Thresholds USUAL = Thresholds.of(SpecCity.job(RoundingMode.HALF_UP, List.of()));

    @TestFactory
    List<DynamicTest> aValueStandsOutOrDoesNot() {
        return SpecYaml.cases("reconcile/outlier/verdicts.yaml").stream()
                .map(each -> DynamicTest.dynamicTest(
                        SpecYaml.text(each, "name"),
                        () -> assertThat(isOutlier(each)).isEqualTo(each.get("outlier"))))
                .toList();
    }

    private static boolean isOutlier(Map<String, Object> spec) {
        double value = Double.parseDouble(SpecYaml.text(spec, "value"));
        if (spec.containsKey("own")) {
            return USUAL.ownHistory(COUNT).isOutlier(value, numbers(spec, "own"));
        }
        double[][] peers = ((List<?>) spec.getOrDefault("peers", List.of()))
                .stream()
                        .map(pair -> Arrays.stream(String.valueOf(pair).split(" "))
                                .mapToDouble(Double::parseDouble)
                                .toArray())
                        .toArray(double[][]::new);
        PeerGrowth test = USUAL.peerGrowth(COUNT);
        return test.isOutlier(
                value,
                Double.parseDouble(SpecYaml.text(spec, "before")),
                test.usual(
                        Arrays.stream(peers).mapToDouble(pair -> pair[1]).toArray(),
                        Arrays.stream(peers).mapToDouble(pair -> pair[0]).toArray()));
    }

    private static double[] numbers(Map<String, Object> spec, String key) {
        return ((List<?>) spec.getOrDefault(key, List.of()))
                .stream()
                        .mapToDouble(number -> Double.parseDouble(String.valueOf(number)))
                        .toArray();
    }
}
