package cn.huizong.catalogue;

/** How an item behaves over time: a flow adds up, a stock does not, a text is no figure. */
public enum ItemKind {
    FLOW,
    STOCK,
    TEXT
}
