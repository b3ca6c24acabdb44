package cn.huizong.portal.access;

import java.util.List;
import java.util.Locale;

/** Passwords that are among the first anybody would try, and why. */
final class EasyPasswords {

    private static final int FEWEST_DIFFERENT = 5;
    private static final int FEWEST_OF_ITS_OWN = 3;
    /** Parts of passwords, longer ones before those they contain. */
    private static final List<String> COMMON = List.of(
            "administrator",
            "1qaz2wsx3edc",
            "qwertyuiop",
            "1q2w3e4r5t",
            "q1w2e3r4t5",
            "asdfghjkl",
            "password",
            "passw0rd",
            "p@ssw0rd",
            "1q2w3e4r",
            "1qaz2wsx",
            "iloveyou",
            "sunshine",
            "princess",
            "zxcvbnm",
            "huizong",
            "letmein",
            "welcome",
            "5201314",
            "woaini",
            "qazwsx",
            "qwerty",
            "abc123",
            "monkey",
            "dragon",
            "tongji",
            "admin",
            "mima",
            "guanli",
            "root");

    private EasyPasswords() {}

    /** @return the key of the sentence that says why, or "" when it is not easy */
    static String why(String password, String login) {
        String plain = password.toLowerCase(Locale.ROOT);
        if (plain.contains(login.strip().toLowerCase(Locale.ROOT))) {
            return "password.login";
        }
        if (plain.chars().distinct().count() < FEWEST_DIFFERENT) {
            return "password.few";
        }
        if (isRun(plain)) {
            return "password.run";
        }
        return isCommon(plain) ? "password.common" : "";
    }

    /** Characters that follow each other up or down, as in 1234567890; of four steps one may be another. */
    private static boolean isRun(String plain) {
        int steps = plain.length() - 1;
        int along = 0;
        for (int i = 0; i < steps; i++) {
            int step = Math.abs(plain.charAt(i + 1) - plain.charAt(i));
            along += step <= 1 ? 1 : 0;
        }
        return along * 4 >= steps * 3;
    }

    /** Nothing but one of those with digits and signs around it. */
    private static boolean isCommon(String plain) {
        String own = plain;
        for (String common : COMMON) {
            own = own.replace(common, "");
        }
        return !own.equals(plain)
                && own.codePoints().filter(Character::isLetter).count() < FEWEST_OF_ITS_OWN;
    }
}
