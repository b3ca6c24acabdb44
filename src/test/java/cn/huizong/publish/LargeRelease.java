package cn.huizong.publish;

import cn.huizong.aggregate.IndicatorValue;
import cn.huizong.aggregate.IndicatorValues;
import cn.huizong.anomaly.Anomaly;
import cn.huizong.anomaly.AnomalyBuilder;
import cn.huizong.anomaly.FindingCode;
import cn.huizong.catalogue.IndicatorDefinition;
import cn.huizong.catalogue.JobDefinition;
import cn.huizong.observation.Observation;
import cn.huizong.observation.ObservationStatus;
import cn.huizong.observation.Observations;
import cn.huizong.observation.ObservedReturn;
import cn.huizong.observation.Provenance;
import cn.huizong.observation.ReportedValue;
import cn.huizong.observation.ReturnKey;
import cn.huizong.observation.Signatures;
import cn.huizong.observation.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A release of any size, made by multiplying the sample. */
final class LargeRelease {

    private static final List<FindingCode> CODES = List.of(FindingCode.values());

    private LargeRelease() {}

    static Release of(int indicators, int anomalies, int returns, int cells) {
        Release sample = SampleRelease.release();
        JobDefinition job = sample.job();
        List<IndicatorDefinition> definitions = new ArrayList<>();
        List<IndicatorValue> values = new ArrayList<>();
        for (int i = 0; i < indicators; i++) {
            IndicatorDefinition definition =
                    job.indicators().get(i % job.indicators().size());
            String code = "G" + i;
            definitions.add(SampleRelease.named(code, definition));
            for (String area : sample.values().areas()) {
                sample.values()
                        .find("F01", area)
                        .ifPresent(value -> values.add(SampleRelease.named(code, area, value)));
            }
        }
        return SampleRelease.with(
                sample,
                SampleRelease.with(job, definitions),
                anomalies(anomalies),
                new Observations(returns(returns, cells)),
                new IndicatorValues(sample.values().areas(), values));
    }

    private static List<Anomaly> anomalies(int count) {
        List<Anomaly> anomalies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ReturnKey key = new ReturnKey("FZ02", i % 7 == 0 ? "SFJ" : "32120" + (2 + i % 2), SampleRelease.PERIOD);
            anomalies.add(AnomalyBuilder.of(CODES.get(i % CODES.size()))
                    .about(key)
                    .item("FZ02.02")
                    .value(Integer.toString(i))
                    .expected(Integer.toString(i + 7))
                    .difference("-7")
                    .impact("-7", "-0." + i % 97)
                    .at(new Provenance(source(i % 2_000), "E" + (5 + i % 200), Integer.toString(i)))
                    .message("上年结转与本年受理之和应等于已审结与未审结之和，第" + i + "处")
                    .cause("可能是相邻两位数字写反")
                    .suggestion("核对四项中与原始台账不符的一项，更正后重新报送")
                    .indicators(List.of("F40", "F41"))
                    .build());
        }
        return anomalies;
    }

    private static List<ObservedReturn> returns(int count, int cells) {
        List<ObservedReturn> returns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ReturnKey key = new ReturnKey("FZ02", "U" + i, SampleRelease.PERIOD);
            Source source = source(i);
            List<Observation> observations = new ArrayList<>();
            for (int c = 0; c < cells; c++) {
                String number = Integer.toString(i * 31 + c * 17);
                observations.add(new Observation(
                        key,
                        "FZ02." + (c < 10 ? "0" : "") + c,
                        new ReportedValue.Number(new BigDecimal(number)),
                        ObservationStatus.A,
                        new Provenance(source, "E" + (c + 5), number)));
            }
            returns.add(
                    new ObservedReturn(key, 2020, source, i + 1, 1, null, 0, Signatures.NONE, observations, List.of()));
        }
        return returns;
    }

    private static Source source(int i) {
        return new Source("单位" + i + "/复议" + i + ".xlsx", "a".repeat(64), "FZ02");
    }
}
