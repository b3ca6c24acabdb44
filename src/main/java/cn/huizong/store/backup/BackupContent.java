package cn.huizong.store.backup;

import cn.huizong.store.audit.AuditBreak;
import cn.huizong.store.audit.AuditCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is in a backup.
 *
 * @param schema number of the newest migration of the store
 * @param audit what going through the audit log gave by then: a log that was broken stays so
 */
public record BackupContent(int schema, AuditCheck audit, List<BackupPart> parts) {

    static final String NAME = "manifest.txt";

    private static final String FORMAT = "huizong-backup\t1";
    private static final String NOTHING = "-";

    public BackupContent {
        parts = List.copyOf(parts);
    }

    public long rows() {
        return parts.stream().mapToLong(BackupPart::rows).sum();
    }

    public long bytes() {
        return parts.stream().mapToLong(BackupPart::bytes).sum();
    }

    String manifest() {
        List<String> lines = new ArrayList<>(List.of(FORMAT, "schema\t" + schema));
        lines.add(String.join(
                "\t",
                "audit",
                Long.toString(audit.entries()),
                audit.lastHash().isEmpty() ? NOTHING : audit.lastHash(),
                audit.broken()
                        .map(broken -> broken.number() + " " + broken.kind())
                        .orElse(NOTHING)));
        for (BackupPart part : parts) {
            lines.add("part\t" + part.name() + "\t" + part.rows() + "\t" + part.bytes() + "\t" + part.sha256());
        }
        return String.join("\n", lines) + "\n";
    }

    /** @throws IllegalArgumentException when it is no manifest */
    static BackupContent read(String manifest) {
        String[] lines = manifest.split("\n");
        if (lines.length < 3 || !lines[0].equals(FORMAT)) {
            throw new IllegalArgumentException("no manifest");
        }
        List<BackupPart> parts = new ArrayList<>();
        for (int i = 3; i < lines.length; i++) {
            String[] words = words(lines[i], "part", 5);
            parts.add(new BackupPart(words[1], Long.parseLong(words[2]), Long.parseLong(words[3]), words[4]));
        }
        return new BackupContent(
                Integer.parseInt(words(lines[1], "schema", 2)[1]), audit(words(lines[2], "audit", 4)), parts);
    }

    private static AuditCheck audit(String... words) {
        return new AuditCheck(
                Long.parseLong(words[1]),
                words[2].equals(NOTHING) ? "" : words[2],
                words[3].equals(NOTHING) ? Optional.empty() : Optional.of(broken(words[3].split(" ", 2))));
    }

    private static AuditBreak broken(String... words) {
        return new AuditBreak(Long.parseLong(words[0]), AuditBreak.Kind.valueOf(words[words.length - 1]));
    }

    private static String[] words(String line, String first, int count) {
        String[] words = line.split("\t", -1);
        if (words.length != count || !words[0].equals(first)) {
            throw new IllegalArgumentException(line);
        }
        return words;
    }
}
