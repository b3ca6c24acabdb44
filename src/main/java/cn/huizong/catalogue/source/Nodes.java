package cn.huizong.catalogue.source;

import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** What a node of the YAML tree is, in our words. */
final class Nodes {

    private Nodes() {}

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    static Scalar scalar(String file, ScalarNode node) {
        return new Scalar(node.getValue(), typeOf(node), new Place(file, lineOf(node)));
    }

    private static Scalar.Type typeOf(ScalarNode node) {
        Tag tag = node.getTag();
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return Scalar.Type.NUMBER;
        }
        if (tag.equals(Tag.BOOL)) {
            return Scalar.Type.FLAG;
        }
        return tag.equals(Tag.NULL) ? Scalar.Type.EMPTY : Scalar.Type.TEXT;
    }

    /** For a message: 数“12”, 列表. */
    static String describe(Node node) {
        if (node instanceof ScalarNode scalar) {
            Scalar.Type type = typeOf(scalar);
            return type == Scalar.Type.EMPTY ? type.chinese() : type.chinese() + "“" + scalar.getValue() + "”";
        }
        return node instanceof SequenceNode ? "列表" : "键值对";
    }
}
