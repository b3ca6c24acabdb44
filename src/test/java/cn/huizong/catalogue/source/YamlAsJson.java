package cn.huizong.catalogue.source;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A YAML text as an editor's schema checker sees it: YAML 1.2's core schema turned into JSON. */
public final class YamlAsJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private YamlAsJson() {}

    public static JsonNode of(String text) {
        LoaderOptions options = new LoaderOptions();
        ParserImpl parser = new ParserImpl(new StreamReader(new StringReader(text)), options);
        Node root = new Composer(parser, new CoreSchema(), options).getSingleNode();
        return root == null ? JSON.nullNode() : json(root);
    }

    private static JsonNode json(Node node) {
        if (node instanceof MappingNode mapping) {
            ObjectNode object = JSON.objectNode();
            mapping.getValue()
                    .forEach(tuple ->
                            object.set(((ScalarNode) tuple.getKeyNode()).getValue(), json(tuple.getValueNode())));
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.getValue().forEach(element -> array.add(json(element)));
            return array;
        }
        return scalar(Nodes.scalar("", (ScalarNode) node));
    }

    private static JsonNode scalar(Scalar scalar) {
        return switch (scalar.type()) {
            case TEXT -> JSON.stringNode(scalar.text());
            case FLAG -> JSON.booleanNode(Boolean.parseBoolean(scalar.text()));
            case EMPTY -> JSON.nullNode();
            case NUMBER ->
                scalar.text().matches("[-+]?[0-9]+")
                        ? JSON.numberNode(Long.parseLong(scalar.text()))
                        : JSON.numberNode(new java.math.BigDecimal(scalar.text()));
        };
    }
}
