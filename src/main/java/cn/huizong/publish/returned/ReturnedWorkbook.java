package cn.huizong.publish.returned;

/**
 * What a unit gets back for one of its files.
 *
 * @param name path below the folder of returned files, with {@code /}
 */
public record ReturnedWorkbook(String name, byte[] bytes) {}
