package cn.huizong.reconcile.localise;

/** A figure of a sum, by its number. */
record Term(int figure, Ratio coefficient) {}
