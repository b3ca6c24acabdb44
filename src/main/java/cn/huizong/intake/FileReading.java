package cn.huizong.intake;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.observation.Outcome;
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
