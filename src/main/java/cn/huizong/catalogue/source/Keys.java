package cn.huizong.catalogue.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The keys of one mapping, held against its shape: unknown, repeated and missing ones are told to {@code Complaints}. */
final class Keys {

    /** Takes faults with their line. */
    @FunctionalInterface
    interface Complaints {
        void add(int line, String problem, String remedy);
    }

    private record Entry(int line, Node value) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final int line;

    Keys(MappingNode node, Shape shape, Complaints complaints) {
        this.line = Nodes.lineOf(node);
        node.getValue().forEach(tuple -> enter(tuple, shape, complaints));
        for (Key key : shape.required()) {
            if (!entries.containsKey(key.name())) {
                complaints.add(line, "缺少“" + key.name() + "”。", "补上“" + key.name() + ": …”（" + key.meaning() + "）。");
            }
        }
    }

    private void enter(NodeTuple tuple, Shape shape, Complaints complaints) {
        Node node = tuple.getKeyNode();
        int at = Nodes.lineOf(node);
        if (!(node instanceof ScalarNode scalar)) {
            complaints.add(at, "键应为一个词。", "写成“键: 值”。");
        } else if (!shape.knows(scalar.getValue())) {
            complaints.add(at, "不认识的键“" + scalar.getValue() + "”。", shape.suggestFor(scalar.getValue()));
        } else if (entries.putIfAbsent(scalar.getValue(), new Entry(at, tuple.getValueNode())) != null) {
            complaints.add(at, "键“" + scalar.getValue() + "”重复。", "只留一处。");
        }
    }

    /** One that admits whatever keys stand there. */
    static Shape shapeOf(MappingNode node) {
        return new Shape(node.getValue().stream()
                .map(NodeTuple::getKeyNode)
                .filter(ScalarNode.class::isInstance)
                .map(key -> Key.optional(((ScalarNode) key).getValue(), ""))
                .toArray(Key[]::new));
    }

    Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    @Nullable
    Node value(String key) {
        Entry entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    /** Of the key, or of the whole mapping where the key is missing. */
    int line(String key) {
        Entry entry = entries.get(key);
        return entry == null ? line : entry.line();
    }

    int line() {
        return line;
    }
}
