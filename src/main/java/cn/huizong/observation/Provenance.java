package cn.huizong.observation;

/**
 * Where something stands (出处).
 *
 * @param cell {@code E12} in a workbook, {@code 12:5} (line and column, from 1) in a CSV file, "" for the whole sheet
 * @param text the text as it stood there, unaltered
 */
public record Provenance(Source source, String cell, String text) {}
