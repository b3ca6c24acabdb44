package cn.huizong.portal.audit;

import cn.huizong.pipeline.CurrentCatalogue;
import cn.huizong.portal.access.OpenTo;
import cn.huizong.portal.page.Times;
import cn.huizong.store.Store;
import cn.huizong.store.account.Role;
import cn.huizong.store.audit.AuditBreak;
import cn.huizong.store.audit.AuditEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was done and by whom, and whether the chain of entries holds. */
@Controller
@OpenTo(Role.ADMINISTRATOR)
class AuditPage {

    private static final int SHOWN = 100;

    private final Store store;

    private final CurrentCatalogue catalogue;

    AuditPage(Store store, CurrentCatalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /** An entry as it is read. */
    public record Row(long number, String at, String actor, String action, String subject, String detail, String hash) {

        static Row of(AuditEntry entry, AuditWords words) {
            return new Row(
                    entry.number(),
                    Times.minute(Instant.parse(entry.at())),
                    words.actor(entry),
                    ActionWords.chinese(entry.action()),
                    words.subject(entry),
                    words.detail(entry),
                    entry.hash().substring(0, 12));
        }
    }

    @GetMapping("/audit")
    String page(@RequestParam(name = "before", defaultValue = "0") long before, Model model) {
        List<AuditEntry> entries = store.audit().before(before, SHOWN);
        AuditWords words = new AuditWords(catalogue.get());
        Optional<AuditBreak> broken = store.audit().firstBreak();
        model.addAttribute(
                "entries", entries.stream().map(entry -> Row.of(entry, words)).toList());
        model.addAttribute("size", store.audit().size());
        model.addAttribute("broken", broken.map(AuditBreak::number).orElse(0L));
        boolean more = entries.size() == SHOWN && entries.get(SHOWN - 1).number() > 1;
        model.addAttribute("next", more ? entries.get(SHOWN - 1).number() : 0L);
        return "audit";
    }
}
