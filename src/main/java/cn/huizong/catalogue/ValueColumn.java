package cn.huizong.catalogue;

/** A numbered column of a form that holds values; items run down its rows. */
public record ValueColumn(int number, String heading, ColumnRole role) {}
