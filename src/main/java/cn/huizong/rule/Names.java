package cn.huizong.rule;

import java.util.List;
import java.util.Optional;

/** What the names in a rule's text mean; the catalogue answers. */
public interface Names {

    /** An item a rule may name. */
    record Named(String code, Measure measure, boolean text, int decimals) {}

    /** @param codeOrName an item code ({@code FZ02.03}) or a quoted Chinese item name */
    Optional<Named> find(String codeOrName);

    /** The items from one code to another in the order of their form, both included; empty when they are of two forms. */
    List<Named> range(String fromCode, String toCode);

    /** Whether {@code total(x, group)} knows this group of units. */
    boolean isGroup(String group);
}
