package cn.huizong.catalogue;

/** That a unit must hand in a form. */
public record ExpectedReturn(String form, String unit) {}
