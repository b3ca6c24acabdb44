package cn.huizong.pipeline.schedule;

import cn.huizong.store.StoredRelease;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program is told of an approved release. */
final class WebhookBody {

    private WebhookBody() {}

    /** @param folder of the release, whose manifest names its files and their fingerprints */
    static String of(StoredRelease release, String approver, Instant now, Path folder) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("job", release.job());
        document.put("period", release.period().toString());
        document.put("release", release.name());
        document.put("state", release.state());
        document.put("approvedBy", approver);
        document.put("approvedAt", now.truncatedTo(ChronoUnit.SECONDS).toString());
        document.put("files", files(folder));
        return JsonMapper.shared().writeValueAsString(document);
    }

    private static List<Map<String, String>> files(Path folder) {
        try {
            List<Map<String, String>> files = new ArrayList<>();
            JsonNode outputs = JsonMapper.shared()
                    .readTree(Files.readAllBytes(folder.resolve("manifest.json")))
                    .get("outputs");
            for (JsonNode output : outputs) {
                Map<String, String> file = new LinkedHashMap<>();
                file.put("file", output.get("file").asString());
                file.put("sha256", output.get("sha256").asString());
                files.add(file);
            }
            return files;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
