package cn.huizong.catalogue.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads a YAML file into a tree of values with places; nothing is constructed from it. */
public final class YamlFile {

    private YamlFile() {}

    /** The file's one mapping; a fault and empty when it is no YAML or something else. */
    public static Optional<Mapping> read(TextFile file, Shape shape, Faults faults) {
        Node root;
        try {
            root = compose(file.text());
        } catch (MarkedYAMLException fault) {
            YamlFault told = YamlFault.of(fault.getProblem());
            faults.add(new Place(file.name(), lineOf(fault, told)), told.problem(), told.remedy());
            return Optional.empty();
        } catch (ReaderException fault) {
            faults.add(
                    new Place(file.name(), lineOf(file.text(), fault.getPosition())),
                    Controls.PROBLEM,
                    Controls.REMEDY);
            return Optional.empty();
        } catch (YAMLException fault) {
            YamlFault told = YamlFault.of("");
            faults.add(Place.of(file.name()), told.problem(), told.remedy());
            return Optional.empty();
        }
        if (root != null) {
            tellControls(root, file.name(), faults);
        }
        if (root instanceof MappingNode mapping) {
            return Optional.of(new Mapping(file.name(), mapping, shape, faults));
        }
        String keys = String.join("、", shape.required().stream().map(Key::name).toList());
        if (root == null) {
            faults.add(Place.of(file.name()), "文件是空的。", "按说明文件写上：" + keys + "。");
        } else {
            Place at = new Place(file.name(), Nodes.lineOf(root));
            faults.add(at, "文件最外层应为键值对，这里是" + Nodes.describe(root) + "。", "按说明文件写上：" + keys + "。");
        }
        return Optional.empty();
    }

    private static @Nullable Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(SourceFolder.SIZE_LIMIT);
        ParserImpl parser = new ParserImpl(new StreamReader(text), options);
        return new Composer(new GuardedParser(parser), new CoreSchema(), options).getSingleNode();
    }

    /** The parser refuses them as they stand, but not written as {@code "\\e"}. */
    private static void tellControls(Node node, String file, Faults faults) {
        if (node instanceof ScalarNode scalar && Controls.areIn(scalar.getValue())) {
            faults.add(new Place(file, Nodes.lineOf(node)), Controls.PROBLEM, Controls.REMEDY);
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(element -> tellControls(element, file, faults));
        } else if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> {
                tellControls(tuple.getKeyNode(), file, faults);
                tellControls(tuple.getValueNode(), file, faults);
            });
        }
    }

    private static int lineOf(MarkedYAMLException fault, YamlFault told) {
        Mark began = fault.getContextMark();
        Mark stopped = fault.getProblemMark();
        Mark mark = began != null && (told.whereItBegan() || stopped == null) ? began : stopped;
        return mark == null ? 0 : mark.getLine() + 1;
    }

    private static int lineOf(String text, int position) {
        return 1
                + (int) text.codePoints().limit(position).filter(c -> c == '\n').count();
    }
}
