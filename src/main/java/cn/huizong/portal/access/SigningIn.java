package cn.huizong.portal.access;

import cn.huizong.store.Store;
import cn.huizong.store.account.Account;
import cn.huizong.store.audit.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Lets in who knows the password of an account. After five wrong ones in a row nobody gets in for a quarter of an hour, with the right
 * one neither. Whether there is such an account, is switched off or locked, the answer is the same.
 */
final class SigningIn implements AuthenticationProvider {

    private static final int FAILURES = 5;
    private static final Duration LOCKED = Duration.ofMinutes(15);

    private final Store store;
    private final Passwords passwords;
    private final Clock clock;

    SigningIn(Store store, Passwords passwords, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = String.valueOf(attempt.getPrincipal()).strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(attempt.getCredentials());
        Instant now = clock.instant();
        Optional<Account> account = store.accounts().find(login);
        boolean right = account.map(known -> passwords.matches(password, known.secret()))
                .orElseGet(() -> passwords.matchesNobody(password));
        if (account.isEmpty()) {
            throw new BadCredentialsException("unknown");
        }
        Account known = account.get();
        if (known.lockedAt(now) || known.disabled()) {
            audit(known, now, "sign-in-refused", known.disabled() ? "disabled" : "locked");
            throw new BadCredentialsException("locked or disabled");
        }
        if (!right) {
            wrong(known, now);
            throw new BadCredentialsException("wrong");
        }
        // Many may be tried at the same time: what counts is how it stands once this one is known to be right.
        boolean locked = store.accounts()
                .find(login)
                .filter(current -> current.lockedAt(now) || current.disabled())
                .isPresent();
        if (locked) {
            throw new BadCredentialsException("locked meanwhile");
        }
        store.together(() -> {
            store.accounts().succeeded(known.login());
            return store.audit().add(now, actor(known), "sign-in", "account " + known.login(), "");
        });
        return UsernamePasswordAuthenticationToken.authenticated(SignedIn.as(known), null, List.of());
    }

    private void wrong(Account account, Instant now) {
        store.together(() -> {
            int failures = store.accounts().failed(account.login());
            if (failures % FAILURES == 0) {
                store.accounts().lock(account.login(), now.plus(LOCKED));
            }
            return store.audit()
                    .add(now, actor(account), "sign-in-failed", "account " + account.login(), "failure " + failures);
        });
    }

    private void audit(Account account, Instant now, String action, String detail) {
        store.together(() -> store.audit().add(now, actor(account), action, "account " + account.login(), detail));
    }

    private static Actor actor(Account account) {
        return new Actor(account.login(), account.name(), account.role().word());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
