package cn.huizong.catalogue;

/**
 * A part of what a job publishes (分节), or a chapter of such parts.
 *
 * @param name what indicators call it by: 一(五)2
 * @param title what it is about, "" where the job gives none: 行政复议
 */
public record Section(String name, String title) {

    public static Section untitled(String name) {
        return new Section(name, "");
    }

    /** As printed: 一(五)2　行政复议, or the name alone. */
    public String heading() {
        return title.isEmpty() ? name : name + "　" + title;
    }
}
