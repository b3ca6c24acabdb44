package cn.huizong.publish;

import cn.huizong.catalogue.Severity;
import cn.huizong.observation.Source;
import cn.huizong.publish.text.CodePointOrder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

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
        PrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
        out.write(JsonMapper.shared().writer().with(printer).writeValueAsBytes(content()));
        out.write('\n');
    }

    private Map<String, Object> content() {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("release", release.name());
        manifest.put("state", release.state());
        manifest.put("job", release.job().name());
        manifest.put("period", release.period().toString());
        manifest.put("asOf", release.asOf().toString());
        manifest.put("catalogueVersion", release.catalogue().version());
        manifest.put("programVersion", release.programVersion());
        manifest.put("counts", counts(ReleaseCounts.of(release)));
        manifest.put("inputs", inputs());
        manifest.put("outputs", outputs.stream().map(Manifest::output).toList());
        return manifest;
    }

    private static Map<String, Object> counts(ReleaseCounts counts) {
        Map<String, Object> returns = new LinkedHashMap<>();
        returns.put("expected", counts.expected());
        returns.put("received", counts.received());
        returns.put("accepted", counts.accepted());
        returns.put("superseded", counts.superseded());
        returns.put("rejected", counts.rejected());
        returns.put("duplicate", counts.duplicate());
        returns.put("quarantined", counts.quarantined());
        returns.put("missing", counts.missing());
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("read", counts.cells().read());
        cells.put("stored", counts.cells().stored());
        cells.put("findings", counts.cells().findings());
        cells.put("ignored", counts.cells().ignored());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("returns", returns);
        all.put("cells", cells);
        all.put("anomalies", words(counts.anomalies()));
        all.put("open", words(counts.open()));
        all.put("indicators", counts.indicators());
        return all;
    }

    private static Map<String, Integer> words(Map<Severity, Integer> bySeverity) {
        Map<String, Integer> words = new LinkedHashMap<>();
        bySeverity.forEach((severity, count) -> words.put(severity.word(), count));
        return words;
    }

    /** Every file once, by path: the parts of a file share its fingerprint. */
    private List<Map<String, Object>> inputs() {
        Comparator<Source> byPath = Comparator.comparing(Source::file, CodePointOrder.ORDER);
        return release.receipts().stream()
                .map(receipt ->
                        new Source(receipt.source().file(), receipt.source().sha256(), ""))
                .distinct()
                .sorted(byPath.thenComparing(Source::sha256))
                .map(file -> entry(file.file(), file.sha256()))
                .toList();
    }

    private static Map<String, Object> output(PublishedFile file) {
        Map<String, Object> output = entry(file.name(), file.sha256());
        output.put("bytes", file.bytes());
        return output;
    }

    private static Map<String, Object> entry(String file, String sha256) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("file", file);
        entry.put("sha256", sha256);
        return entry;
    }
}
