package cn.huizong.publish;

import cn.huizong.anomaly.CheckTally;
import cn.huizong.anomaly.Checked;
import cn.huizong.catalogue.Severity;
import cn.huizong.observation.Source;
import cn.huizong.publish.text.CodePointOrder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * {@code manifest.json}: what a release was made of and what it consists of. Nothing in it depends on when, where or how fast it
 * was made, so that the same inputs give the same manifest.
 */
final class Manifest {

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private final Release release;
    private final List<PublishedFile> outputs;

    Manifest(Release release, List<PublishedFile> outputs) {
        this.release = release;
        this.outputs = outputs;
    }

    void writeTo(OutputStream out) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        write(whole);
        whole.writeTo(out);
    }

    private void write(OutputStream out) {
        try (JsonGenerator json = new JsonFactory().createGenerator(new Lines(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("release", release.name());
            json.writeStringProperty("state", release.state());
            json.writeStringProperty("job", release.job().name());
            json.writeStringProperty("period", release.period().toString());
            json.writeStringProperty("asOf", release.asOf().toString());
            json.writeStringProperty("catalogueVersion", release.catalogue().version());
            json.writeStringProperty("programVersion", release.programVersion());
            json.writeName("counts");
            counts(json, ReleaseCounts.of(release), release.checked());
            inputs(json);
            outputs(json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void counts(JsonGenerator json, ReleaseCounts counts, Checked checked) {
        json.writeStartObject();
        json.writeObjectPropertyStart("returns");
        json.writeNumberProperty("expected", counts.expected());
        json.writeNumberProperty("received", counts.received());
        json.writeNumberProperty("accepted", counts.accepted());
        json.writeNumberProperty("joined", counts.joined());
        json.writeNumberProperty("superseded", counts.superseded());
        json.writeNumberProperty("rejected", counts.rejected());
        json.writeNumberProperty("duplicate", counts.duplicate());
        json.writeNumberProperty("quarantined", counts.quarantined());
        json.writeNumberProperty("missing", counts.missing());
        json.writeNumberProperty("answers", counts.answers());
        json.writeEndObject();
        json.writeObjectPropertyStart("cells");
        json.writeNumberProperty("read", counts.cells().read());
        json.writeNumberProperty("stored", counts.cells().stored());
        json.writeNumberProperty("findings", counts.cells().findings());
        json.writeNumberProperty("ignored", counts.cells().ignored());
        json.writeEndObject();
        bySeverity(json, "anomalies", counts.anomalies());
        bySeverity(json, "open", counts.open());
        json.writeNumberProperty("indicators", counts.indicators());
        checks(json, checked);
        json.writeEndObject();
    }

    private static void checks(JsonGenerator json, Checked checked) {
        CheckTally total = checked.total();
        json.writeObjectPropertyStart("checks");
        json.writeNumberProperty("rules", checked.rules().size());
        json.writeNumberProperty("judged", total.judged());
        json.writeNumberProperty("passed", total.passed());
        json.writeNumberProperty("failed", total.failed());
        json.writeNumberProperty("unverified", total.unverified());
        json.writeNumberProperty("neverRan", checked.neverRan().size());
        json.writeEndObject();
    }

    private static void bySeverity(JsonGenerator json, String name, Map<Severity, Integer> counts) {
        json.writeObjectPropertyStart(name);
        counts.forEach((severity, count) -> json.writeNumberProperty(severity.word(), count));
        json.writeEndObject();
    }

    /** Every file once, by path: the parts of a file share its fingerprint. */
    private void inputs(JsonGenerator json) {
        Comparator<Source> byPath = Comparator.comparing(Source::file, CodePointOrder.ORDER);
        json.writeArrayPropertyStart("inputs");
        release.receipts().stream()
                .map(receipt ->
                        new Source(receipt.source().file(), receipt.source().sha256(), ""))
                .distinct()
                .sorted(byPath.thenComparing(Source::sha256))
                .forEach(input -> {
                    json.writeStartObject();
                    json.writeStringProperty("file", input.file());
                    json.writeStringProperty("sha256", input.sha256());
                    json.writeEndObject();
                });
        json.writeEndArray();
    }

    private void outputs(JsonGenerator json) {
        json.writeArrayPropertyStart("outputs");
        for (PublishedFile output : outputs) {
            json.writeStartObject();
            json.writeStringProperty("file", output.name());
            json.writeStringProperty("sha256", output.sha256());
            json.writeNumberProperty("bytes", output.bytes());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A line a value, whatever line ends the machine prefers. */
    private static final class Lines extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
        }
    }
}
