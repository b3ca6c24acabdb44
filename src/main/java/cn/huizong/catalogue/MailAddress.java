package cn.huizong.catalogue;

import java.util.regex.Pattern;

/** Addresses for e-mail, as plain as servers everywhere take them. */
public final class MailAddress {

    private static final int LONGEST = 254;
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");

    private MailAddress() {}

    public static boolean valid(String written) {
        return written.length() <= LONGEST && PLAIN.matcher(written).matches();
    }
}
