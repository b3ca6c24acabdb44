package cn.huizong.portal.page;

import java.util.List;

/**
 * What stands around every page.
 *
 * @param csrfName name of the form field against forged requests, with its value
 * @param name of who has signed in, "" when nobody has; {@code role} in Chinese
 * @param links where this person can go
 * @param fault what is wrong with the files of the catalogue, for statisticians; "" otherwise
 */
public record Frame(String csrfName, String csrfToken, String name, String role, List<Link> links, String fault) {

    public record Link(String path, String text, boolean current) {}
}
