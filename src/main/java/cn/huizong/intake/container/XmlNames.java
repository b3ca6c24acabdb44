package cn.huizong.intake.container;

import cn.huizong.intake.file.Budget;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Counts the distinct names of a part against the budget: the parser keeps every name it meets as long as the part is open. */
final class XmlNames {

    /** A power of two. */
    private static final int LATELY = 64;

    private final Budget budget;
    private final Set<String> names = new HashSet<>();
    private final @Nullable String[] lately = new String[LATELY];

    XmlNames(Budget budget) {
        this.budget = budget;
    }

    /** Those of the element whose start is at hand, of its attributes and its namespaces. */
    void ofElement(XMLStreamReader reader) {
        met(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            met(reader.getAttributeLocalName(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            met(reader.getNamespacePrefix(i));
        }
    }

    /**
     * Names of one letter, those of cells and values, are few and by far the most frequent; others are nearly always among those
     * met lately, of which the parser gives the same string each time.
     */
    void met(@Nullable String name) {
        if (name == null || name.length() <= 1) {
            return;
        }
        int at = name.hashCode() & LATELY - 1;
        if (!name.equals(lately[at])) {
            lately[at] = name;
            if (names.add(name)) {
                budget.xmlNames(names.size());
            }
        }
    }
}
