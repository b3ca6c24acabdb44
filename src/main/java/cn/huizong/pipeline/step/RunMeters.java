package cn.huizong.pipeline.step;

import cn.huizong.anomaly.Anomaly;
import cn.huizong.observation.CellCounts;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Receipt;
import cn.huizong.pipeline.Stage;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;

/** The meters of a run: files and parts by outcome, cells by where they ended, findings by severity, time by stage. */
public final class RunMeters {

    private final MeterRegistry registry;
    private final String job;

    public RunMeters(MeterRegistry registry, String job) {
        this.registry = registry;
        this.job = job;
    }

    void stage(Stage stage, Duration took) {
        registry.timer("huizong.stage", "job", job, "stage", stage.word()).record(took);
    }

    void fileRead(Duration took) {
        registry.timer("huizong.file.read", "job", job).record(took);
    }

    void receipts(List<Receipt> receipts) {
        for (Outcome outcome : Outcome.values()) {
            long parts = receipts.stream()
                    .filter(receipt -> receipt.outcome() == outcome)
                    .count();
            count("huizong.parts", "outcome", outcome.word(), parts);
        }
        count(
                "huizong.files",
                "outcome",
                "considered",
                receipts.stream()
                        .map(receipt -> receipt.source().file())
                        .distinct()
                        .count());
        CellCounts cells = receipts.stream().map(Receipt::cells).reduce(CellCounts.NONE, CellCounts::plus);
        count("huizong.cells", "end", "stored", cells.stored());
        count("huizong.cells", "end", "findings", cells.findings());
        count("huizong.cells", "end", "ignored", cells.ignored());
    }

    void anomalies(List<Anomaly> anomalies) {
        anomalies.forEach(anomaly ->
                count("huizong.findings", "severity", anomaly.severity().word(), 1));
    }

    private void count(String name, String tag, String value, double amount) {
        registry.counter(name, "job", job, tag, value).increment(amount);
    }
}
