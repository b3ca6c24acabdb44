package cn.huizong.rule.tree;

import cn.huizong.rule.Reference;
import java.util.List;
import java.util.Set;

/** A part of a rule: a number or a condition. Its {@code toString} is the rule language again. */
public sealed interface Node permits Expression, Condition {

    /** What it is made of, in the order of the text. */
    List<? extends Node> parts();

    /** Adds every figure it asks for, in the order of the text. */
    default void collect(Set<Reference> references) {
        parts().forEach(part -> part.collect(references));
    }
}
