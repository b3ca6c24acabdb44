package cn.huizong.portal.access;

import cn.huizong.store.Store;
import cn.huizong.store.account.Account;
import cn.huizong.store.account.Role;
import cn.huizong.store.audit.Actor;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first account. The page is gone once there is one. */
@Controller
@OpenToEverybody
class SetupPage {

    private final Store store;
    private final SetupToken token;
    private final Passwords passwords;
    private final Clock clock;

    SetupPage(Store store, SetupToken token, Passwords passwords, Clock clock) {
        this.store = store;
        this.token = token;
        this.passwords = passwords;
        this.clock = clock;
    }

    @GetMapping("/setup")
    String page() {
        requireOpen();
        return "setup";
    }

    @PostMapping("/setup")
    String make(
            @RequestParam(name = "token") String given,
            @RequestParam(name = "login") String login,
            @RequestParam(name = "name") String name,
            @RequestParam(name = "password") String password) {
        requireOpen();
        token.require(given);
        Instant now = clock.instant();
        Account account = NewAccounts.of(
                login, name, Role.ADMINISTRATOR, "", passwords.hash(password, login.strip()), false, now);
        store.together(() -> {
            if (!store.accounts().noneYet() || !store.accounts().add(account)) {
                throw new Absent();
            }
            return store.audit()
                    .add(
                            now,
                            new Actor(
                                    account.login(),
                                    account.name(),
                                    account.role().word()),
                            "setup",
                            "account " + account.login(),
                            account.name());
        });
        return "redirect:/login?made";
    }

    private void requireOpen() {
        if (!store.accounts().empty()) {
            throw new Absent();
        }
    }
}
