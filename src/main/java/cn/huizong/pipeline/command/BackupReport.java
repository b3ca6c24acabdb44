package cn.huizong.pipeline.command;

import cn.huizong.store.audit.AuditBreak;
import cn.huizong.store.audit.AuditCheck;
import cn.huizong.store.backup.BackupContent;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is said of a backup that was written or restored. */
record BackupReport(CommandContext context, BackupContent content) {

    /** @param key of the sentence that names {@code place} */
    String text(String key, String place) {
        String said = context.text(key, place, content.parts().size(), content.rows());
        return said + "\n" + audit(content.audit());
    }

    private String audit(AuditCheck audit) {
        if (audit.broken().isPresent()) {
            return context.text("backup.audit-broken", audit.broken().get().number());
        }
        return audit.entries() == 0
                ? context.text("audit.verify.empty")
                : context.text("backup.audit", audit.entries(), audit.lastHash());
    }

    Map<String, Object> json(String key, String place) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(key, place);
        document.put("schema", content.schema());
        document.put("tables", content.parts().size());
        document.put("rows", content.rows());
        document.put("bytes", content.bytes());
        document.put("auditIntact", content.audit().broken().isEmpty());
        document.put("auditEntries", content.audit().entries());
        document.put("auditLastHash", content.audit().lastHash());
        document.put(
                "auditFirstBroken",
                content.audit().broken().map(AuditBreak::number).orElse(null));
        return document;
    }

    /** A broken audit log is something open. */
    int exitCode() {
        return content.audit().broken().isEmpty() ? 0 : 3;
    }
}
