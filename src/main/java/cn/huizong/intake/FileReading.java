package cn.huizong.intake;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.intake.archive.Archive;
import cn.huizong.observation.Outcome;
import cn.huizong.observation.Receipt;
import cn.huizong.observation.Source;
import java.util.List;
import java.util.Map;

/**
 * What was found in one file.
 *
 * @param path below the inbox, with {@code /}
 * @param sha256 of its bytes, in hexadecimal; "" when they were not read: unreadable, too large, ignored
 * @param parts one a sheet (or a single one for a CSV file, or for a file that could not be opened)
 */
public record FileReading(String path, String sha256, long bytes, List<PartReading> parts) {

    /** Of an archive: its files are read one by one. */
    static FileReading archive(String path, String sha256, long bytes, int files) {
        Source source = new Source(path, sha256, "");
        String reason = "压缩包，内有 " + files + " 个文件，已逐个处理，各列一行";
        return new FileReading(
                path,
                sha256,
                bytes,
                List.of(new PartReading(
                        source, Outcome.ACCEPTED, Receipt.ARCHIVE, null, "", reason, null, 0, 0, Map.of(), List.of())));
    }

    public boolean ofArchive() {
        return parts.stream().anyMatch(part -> part.code().equals(Receipt.ARCHIVE));
    }

    /** The same of one that lies within another archive, and is not read. */
    public FileReading ofNestedArchive() {
        return Refusals.reading(path, sha256, bytes, Archive.nested());
    }

    /** Of a file that is listed and not read: set aside with its reason, without a finding. */
    public static FileReading ignored(InboxFile file) {
        Source source = new Source(file.relativePath(), "", "");
        String code = FindingCode.NOT_A_RETURN.id();
        return new FileReading(
                file.relativePath(),
                "",
                0,
                List.of(new PartReading(
                        source, Outcome.QUARANTINED, code, null, "", file.ignored(), null, 0, 0, Map.of(), List.of())));
    }
}
