package cn.huizong.portal.account;

import cn.huizong.catalogue.MailAddress;
import cn.huizong.pipeline.CurrentCatalogue;
import cn.huizong.pipeline.Refusal;
import cn.huizong.portal.access.Absent;
import cn.huizong.portal.access.AccessGuard;
import cn.huizong.portal.access.NewAccounts;
import cn.huizong.portal.access.OpenTo;
import cn.huizong.portal.access.Passwords;
import cn.huizong.portal.access.SignedIn;
import cn.huizong.portal.page.Times;
import cn.huizong.store.Store;
import cn.huizong.store.account.Account;
import cn.huizong.store.account.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts: who there is, new ones, new passwords, switching off and on. A password that is made here is shown once. */
@Controller
@OpenTo(Role.ADMINISTRATOR)
class AccountPages {

    private static final int MADE = 14;

    private final Store store;
    private final CurrentCatalogue catalogue;
    private final Passwords passwords;
    private final Clock clock;

    AccountPages(Store store, CurrentCatalogue catalogue, Passwords passwords, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.passwords = passwords;
        this.clock = clock;
    }

    @GetMapping("/accounts")
    String list(Model model) {
        Instant now = clock.instant();
        model.addAttribute(
                "accounts",
                store.accounts().all().stream()
                        .map(account ->
                                AccountRow.of(account, catalogue.get().units().nameOf(account.unit()), now))
                        .toList());
        model.addAttribute("units", units());
        model.addAttribute("roles", Arrays.asList(Role.values()));
        return "accounts";
    }

    @PostMapping("/accounts")
    String add(
            @RequestAttribute(AccessGuard.WHO) SignedIn who,
            @RequestParam(name = "login") String login,
            @RequestParam(name = "name") String name,
            @RequestParam(name = "role") String role,
            @RequestParam(name = "unit", defaultValue = "") String unit,
            @RequestParam(name = "email", defaultValue = "") String email,
            Model model) {
        Role wanted = Arrays.stream(Role.values())
                .filter(each -> each.word().equals(role))
                .findFirst()
                .orElseThrow(Absent::new);
        requireUnit(wanted, unit);
        String address = address(email);
        String password = passwords.made(MADE);
        Account account = NewAccounts.of(
                login,
                name,
                wanted,
                wanted == Role.UNIT ? unit : "",
                passwords.hash(password, "-"),
                true,
                clock.instant());
        store.together(() -> {
            if (!store.accounts().add(account)) {
                throw Refusal.wrongUse("account.taken", account.login());
            }
            store.accounts().setEmail(account.login(), address);
            return store.audit()
                    .add(
                            clock.instant(),
                            who.actor(),
                            "account-add",
                            "account " + account.login(),
                            wanted.word() + " " + account.unit());
        });
        return shown(account, password, model);
    }

    @PostMapping("/accounts/{login}/email")
    String email(
            @RequestAttribute(AccessGuard.WHO) SignedIn who,
            @PathVariable(name = "login") String login,
            @RequestParam(name = "email") String email) {
        Account account = store.accounts().find(login).orElseThrow(Absent::new);
        String address = address(email);
        store.together(() -> {
            store.accounts().setEmail(account.login(), address);
            return store.audit()
                    .add(clock.instant(), who.actor(), "account-email", "account " + account.login(), address);
        });
        return "redirect:/accounts";
    }

    private static String address(String written) {
        String address = written.strip();
        if (!address.isEmpty() && !MailAddress.valid(address)) {
            throw Refusal.wrongUse("account.email", address);
        }
        return address;
    }

    private List<UnitChoice> units() {
        return UnitChoice.of(catalogue.get(), LocalDate.now(clock.withZone(Times.CHINA)));
    }

    private void requireUnit(Role role, String unit) {
        if (role == Role.UNIT && units().stream().noneMatch(each -> each.code().equals(unit))) {
            throw Refusal.wrongUse("account.unit");
        }
    }

    @PostMapping("/accounts/{login}/password")
    String reset(
            @RequestAttribute(AccessGuard.WHO) SignedIn who, @PathVariable(name = "login") String login, Model model) {
        Account account = other(who, login);
        String password = passwords.made(MADE);
        String secret = passwords.hash(password, "-");
        store.together(() -> {
            store.accounts().changeSecret(account.login(), secret, true);
            return store.audit()
                    .add(clock.instant(), who.actor(), "account-password", "account " + account.login(), "");
        });
        return shown(account, password, model);
    }

    @PostMapping("/accounts/{login}/state")
    String state(
            @RequestAttribute(AccessGuard.WHO) SignedIn who,
            @PathVariable(name = "login") String login,
            @RequestParam(name = "disabled") boolean disabled) {
        Account account = other(who, login);
        store.together(() -> {
            if (!disabled) {
                store.accounts().enable(account.login());
            } else if (!store.accounts().disable(account.login())) {
                throw Refusal.overtaken("account.last");
            }
            return store.audit()
                    .add(
                            clock.instant(),
                            who.actor(),
                            disabled ? "account-disable" : "account-enable",
                            "account " + account.login(),
                            "");
        });
        return "redirect:/accounts";
    }

    /** Nobody locks himself out. */
    private Account other(SignedIn who, String login) {
        Account account = store.accounts().find(login).orElseThrow(Absent::new);
        if (account.login().equals(who.login())) {
            throw Refusal.wrongUse("account.own");
        }
        return account;
    }

    private static String shown(Account account, String password, Model model) {
        model.addAttribute("login", account.login());
        model.addAttribute("name", account.name());
        model.addAttribute("password", password);
        return "account-password";
    }
}
