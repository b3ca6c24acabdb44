package cn.huizong.publish.text;

/** A line of what is said about a release: its name and, beside it, what holds. */
public record Fact(String name, String value) {}
