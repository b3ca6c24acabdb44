package cn.huizong.catalogue.source;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/**
 * Lets through only what the catalogue's files need. Anchors, aliases and tags are refused with their place: aliases can
 * make a small file huge, tags can ask for objects, and a statistician needs neither.
 */
final class GuardedParser implements Parser {

    static final String ANCHOR = "huizong: anchor";
    static final String TAG = "huizong: tag";
    static final String NESTING = "huizong: nesting";

    private static final int DEPTH_LIMIT = 12;

    private final Parser parser;
    private int depth;

    GuardedParser(Parser parser) {
        this.parser = parser;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public Event getEvent() {
        Event event = parser.getEvent();
        if (event instanceof NodeEvent node) {
            if (node instanceof AliasEvent || node.getAnchor() != null) {
                throw new Refusal(ANCHOR, node.getStartMark());
            }
            if (tagOf(node) != null) {
                throw new Refusal(TAG, node.getStartMark());
            }
        }
        if (event instanceof CollectionStartEvent && ++depth > DEPTH_LIMIT) {
            throw new Refusal(NESTING, event.getStartMark());
        }
        if (event instanceof CollectionEndEvent) {
            depth--;
        }
        return event;
    }

    private static @org.jspecify.annotations.Nullable String tagOf(NodeEvent node) {
        if (node instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return node instanceof CollectionStartEvent collection ? collection.getTag() : null;
    }

    private static final class Refusal extends MarkedYAMLException {

        private static final long serialVersionUID = 1L;

        Refusal(String problem, Mark mark) {
            super(null, null, problem, mark);
        }
    }
}
