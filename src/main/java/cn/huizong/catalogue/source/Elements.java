package cn.huizong.catalogue.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The value of one key, read as a list or as pairs. What does not fit is a fault of the mapping and left out. */
final class Elements {

    private final Mapping mapping;
    private final String file;
    private final String key;
    private final @Nullable Node node;

    Elements(Mapping mapping, String file, String key, @Nullable Node node) {
        this.mapping = mapping;
        this.file = file;
        this.key = key;
        this.node = node;
    }

    List<Scalar> texts() {
        List<Scalar> texts = new ArrayList<>();
        for (Node element : list()) {
            Place at = place(element);
            if (!(element instanceof ScalarNode scalar)) {
                wrongElement(element, "文字", "每项写一段文字。");
                continue;
            }
            Scalar written = Nodes.scalar(file, scalar);
            if (!written.isText()) {
                wrongElement(element, "文字", "加上引号，如 \"" + written.text() + "\"。");
            } else if (written.text().isBlank()) {
                mapping.fault(key, at, "“" + key + "”有一项是空的。", "写上内容或删去这一项。");
            } else {
                texts.add(new Scalar(written.text().strip(), written.type(), at));
            }
        }
        return texts;
    }

    List<Integer> wholes(int from, int to) {
        List<Integer> numbers = new ArrayList<>();
        for (Node element : list()) {
            String written = element instanceof ScalarNode scalar
                            && Nodes.scalar(file, scalar).isNumber()
                    ? scalar.getValue()
                    : "";
            if (!written.matches("[0-9]{1,9}") || Integer.parseInt(written) < from || Integer.parseInt(written) > to) {
                wrongElement(element, from + " 到 " + to + " 的整数", "写成如 [7, 3, 1]，不加引号。");
            } else if (numbers.contains(Integer.parseInt(written))) {
                mapping.fault(key, place(element), "“" + key + "”里“" + written + "”重复。", "只留一处。");
            } else {
                numbers.add(Integer.parseInt(written));
            }
        }
        return List.copyOf(numbers);
    }

    List<Mapping> mappings(Function<MappingNode, Mapping> reader) {
        List<Mapping> mappings = new ArrayList<>();
        for (Node element : list()) {
            if (element instanceof MappingNode child) {
                mappings.add(reader.apply(child));
            } else {
                wrongElement(element, "键值对", "写成 - {键: 值, …}。");
            }
        }
        return mappings;
    }

    Map<Scalar, Scalar> pairs() {
        Map<Scalar, Scalar> pairs = new LinkedHashMap<>();
        if (node == null) {
            return pairs;
        }
        if (!(node instanceof MappingNode owned)) {
            mapping.fault(key, "“" + key + "”应为键值对，这里是" + Nodes.describe(node) + "。", "写成 {键: 值, …}。");
            return pairs;
        }
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : owned.getValue()) {
            enter(tuple, pairs, seen);
        }
        return pairs;
    }

    private void enter(NodeTuple tuple, Map<Scalar, Scalar> pairs, Set<String> seen) {
        Place at = place(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode name) || !(tuple.getValueNode() instanceof ScalarNode value)) {
            mapping.fault(key, at, "“" + key + "”里的键和值都应为单个值。", "写成 {键: 值, …}。");
        } else if (!seen.add(name.getValue())) {
            mapping.fault(key, at, "键“" + name.getValue() + "”重复。", "只留一处。");
        } else {
            pairs.put(Nodes.scalar(file, name), Nodes.scalar(file, value));
        }
    }

    private List<Node> list() {
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        String remedy = "写成 [甲, 乙]，或每项一行、以“- ”开头。";
        mapping.fault(key, "“" + key + "”应为列表，这里是" + Nodes.describe(node) + "。", remedy);
        return List.of();
    }

    private void wrongElement(Node element, String wanted, String remedy) {
        String problem = "“" + key + "”的每一项应为" + wanted + "，这里是" + Nodes.describe(element) + "。";
        mapping.fault(key, place(element), problem, remedy);
    }

    private Place place(Node element) {
        return new Place(file, Nodes.lineOf(element));
    }
}
