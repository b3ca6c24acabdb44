package cn.huizong.portal.release;

import cn.huizong.catalogue.ReferencePeriod;
import cn.huizong.pipeline.ServeRequest;
import cn.huizong.pipeline.release.ReleaseFiles;
import cn.huizong.portal.access.Absent;
import cn.huizong.store.Store;
import cn.huizong.store.StoredRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The files of releases as they lie on the disk, as far as they may be read on pages. */
@Component
class ReleaseFolder {

    /** What leaders read and forward by the names they know it by, in the order it is offered. */
    static final Map<String, String> OF_LEADERS = offered();

    /** Of a page we made ourselves: its own style and pictures, and no script. */
    private static final String OWN_PAGE =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox";

    private final Path reports;

    private static Map<String, String> offered() {
        Map<String, String> offered = new LinkedHashMap<>();
        offered.put("summary.docx", "摘要（Word）");
        offered.put("summary.pdf", "摘要（PDF）");
        offered.put("summary.ofd", "摘要（OFD）");
        offered.put("summary.html", "摘要（网页）");
        offered.put("indicators.xlsx", "指标表（Excel）");
        offered.put("indicators.csv", "指标数据（CSV）");
        return Collections.unmodifiableMap(offered);
    }

    ReleaseFolder(ServeRequest request) {
        this.reports = request.reports();
    }

    private Path folder(StoredRelease release) {
        return ReleaseFiles.folder(reports, release);
    }

    /** The summary to be shown within a page. */
    ResponseEntity<byte[]> summary(StoredRelease release) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", OWN_PAGE)
                .body(bytes(release, "summary.html"));
    }

    /** Names of the files that lie in the folder itself. */
    List<String> files(StoredRelease release) {
        try (Stream<Path> files = Files.list(folder(release))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    /** @throws Absent when the release has no file of this very name */
    byte[] bytes(StoredRelease release, String name) {
        if (!files(release).contains(name)) {
            throw new Absent();
        }
        try {
            return Files.readAllBytes(folder(release).resolve(name));
        } catch (IOException gone) {
            throw new Absent();
        }
    }

    static StoredRelease find(Store store, String job, ReferencePeriod period, int number) {
        return store.releases().find(job, period, number).orElseThrow(Absent::new);
    }
}
