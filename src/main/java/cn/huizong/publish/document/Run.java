package cn.huizong.publish.document;

/**
 * Text of one look.
 *
 * @param text lines are divided by a line feed
 */
public record Run(String text, Look look) {}
