package cn.huizong.rule;

/** Where a rule finds the figures it judges. */
@FunctionalInterface
public interface Facts {
    Fact find(Reference reference);
}
