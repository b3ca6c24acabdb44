package cn.huizong.portal.access;

import cn.huizong.store.Store;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Signing in and out, sessions, forged requests, headers. Which route is open to whom is {@link AccessGuard}'s. */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {

    /** All files of one upload together. */
    public static final long LARGEST_REQUEST = 64L << 20;

    static final String CONTENT_SECURITY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'self';"
                    + " base-uri 'none'";

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    SetupToken setupToken(Passwords passwords, Clock clock) {
        return new SetupToken(passwords, clock);
    }

    @Bean
    SecurityFilterChain pages(HttpSecurity http, Store store, Passwords passwords, Clock clock) throws Exception {
        return http.authenticationProvider(new SigningIn(store, passwords, clock))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage("/login")
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/", true)
                        .failureUrl("/login?error"))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?left"))
                .requestCache(cache -> cache.disable())
                .addFilterBefore(new UploadGate(LARGEST_REQUEST), SecurityContextHolderFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                        .frameOptions(frame -> frame.sameOrigin())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }
}
