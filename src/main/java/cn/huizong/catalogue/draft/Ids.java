package cn.huizong.catalogue.draft;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How ids are written. The JSON Schemas carry the same patterns. */
public final class Ids {

    public static final Pattern JOB = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    public static final Pattern UNIT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_]{0,31}");
    public static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9_]{0,31}");
    public static final Pattern FORM = Pattern.compile("[A-Z]{1,6}[0-9]{1,4}");
    public static final Pattern ITEM = Pattern.compile("[A-Z]{1,6}[0-9]{1,4}\\.[0-9]{2,3}");

    /** Of a member of a breakdown. */
    public static final Pattern MEMBER = Pattern.compile("[0-9]{2,3}");

    /** As rules and formulas name it: {@code GF01.05.12} is item 05 of member 12. */
    public static final Pattern FIGURE = Pattern.compile(ITEM + "(?:\\." + MEMBER + ")?");

    public static final Pattern EDIT = Pattern.compile("(X|[A-Z]{1,6}[0-9]{1,4})-E[0-9]{2,3}");
    public static final Pattern INDICATOR = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");
    public static final Pattern AGENCY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(?:\\.[A-Za-z][A-Za-z0-9_-]*)*");
    public static final Pattern DATAFLOW = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    public static final Pattern VERSION = Pattern.compile("[0-9]+(?:\\.[0-9]+){1,2}");

    /** The form in the id of an edit rule across forms: none. */
    public static final String ACROSS = "X";

    private static final Pattern FORM_FOLDER = Pattern.compile("(" + FORM + ")-(" + JOB + ")");

    /** The two parts of a form's folder name. */
    public record FormFolder(String form, String slug) {}

    private Ids() {}

    public static Optional<FormFolder> formFolder(String name) {
        Matcher matcher = FORM_FOLDER.matcher(name);
        return matcher.matches() ? Optional.of(new FormFolder(matcher.group(1), matcher.group(2))) : Optional.empty();
    }
}
