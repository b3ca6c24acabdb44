package cn.huizong.observation;

/**
 * One part of a file as it was handed in.
 *
 * @param number among the parts of its file, from 0: forms below each other on one sheet share their source
 */
public record FiledPart(Source source, int number) {}
