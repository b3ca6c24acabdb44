package cn.huizong.portal.access;

import cn.huizong.pipeline.Refusal;
import cn.huizong.store.Store;
import cn.huizong.store.account.Account;
import cn.huizong.store.account.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people change their password; those who were given one come here first. */
@Controller
@OpenTo({Role.UNIT, Role.STATISTICIAN, Role.LEADER, Role.ADMINISTRATOR})
class PasswordPage {

    static final String PATH = "/password";

    private final Store store;
    private final Passwords passwords;
    private final Clock clock;

    PasswordPage(Store store, Passwords passwords, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String page(HttpServletRequest request, Model model) {
        model.addAttribute("must", account(request).mustChange());
        return "password";
    }

    @PostMapping(PATH)
    String change(
            HttpServletRequest request,
            @RequestParam(name = "old") String old,
            @RequestParam(name = "fresh") String fresh,
            @RequestParam(name = "again") String again) {
        Account account = account(request);
        if (!passwords.matches(old, account.secret())) {
            throw Refusal.wrongUse("password.wrong");
        }
        if (!fresh.equals(again) || fresh.equals(old)) {
            throw Refusal.wrongUse(fresh.equals(old) ? "password.same" : "password.differ");
        }
        String secret = passwords.hash(fresh, account.login());
        store.together(() -> {
            store.accounts().changeSecret(account.login(), secret, false);
            return store.audit()
                    .add(clock.instant(), who(request).actor(), "password", "account " + account.login(), "");
        });
        return "redirect:/login?ready";
    }

    private Account account(HttpServletRequest request) {
        return store.accounts().find(who(request).login()).orElseThrow(Absent::new);
    }

    private static SignedIn who(HttpServletRequest request) {
        return (SignedIn) request.getAttribute(AccessGuard.WHO);
    }
}
