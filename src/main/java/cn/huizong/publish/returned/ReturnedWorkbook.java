package cn.huizong.publish.returned;

import cn.huizong.observation.Source;

/**
 * What a unit gets back for one of its files.
 *
 * @param name path below the folder of returned files, with {@code /}
 * @param file what was handed in
 * @param whole whether it is that workbook, with its sheets and cells
 */
public record ReturnedWorkbook(String name, byte[] bytes, Source file, boolean whole) {}
