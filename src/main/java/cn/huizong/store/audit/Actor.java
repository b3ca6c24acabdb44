package cn.huizong.store.audit;

/**
 * Who does something.
 *
 * @param login of the account; {@code system} for the program itself
 * @param name as shown to people
 * @param role word of the role, "" for the program
 */
public record Actor(String login, String name, String role) {

    /** The program itself. */
    public static final Actor SYSTEM = new Actor("system", "系统", "");

    /** Somebody who works with the command line, by the name given there. */
    public static Actor commandLine(String name) {
        return new Actor("command-line", name, "");
    }
}
