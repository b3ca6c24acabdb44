package cn.huizong.catalogue.source;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of a YAML file. Every question for a value that is not of the type asked for is a fault with the value's line;
 * the answer is then a stand-in, so that reading goes on and later faults are found too.
 */
public final class Mapping {

    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,18}(?:\\.[0-9]{1,18})?");

    private final String file;
    private final Faults faults;
    private final Keys keys;
    private final Set<String> faulty = new HashSet<>();
    private boolean sound = true;

    Mapping(String file, MappingNode node, Shape shape, Faults faults) {
        this.file = file;
        this.faults = faults;
        this.keys = new Keys(node, shape, (line, problem, remedy) -> fault(new Place(file, line), problem, remedy));
    }

    public boolean has(String key) {
        return keys.has(key);
    }

    /** Whether a key holds a list or a mapping with nothing in it. */
    public boolean isEmpty(String key) {
        return keys.value(key) instanceof CollectionNode<?> collection
                && collection.getValue().isEmpty();
    }

    /** Whether a key holds a mapping. */
    public boolean isPairs(String key) {
        return keys.value(key) instanceof MappingNode;
    }

    /** Whether a key holds a list. */
    public boolean isList(String key) {
        return keys.value(key) instanceof SequenceNode;
    }

    /** Whether a key holds a number. */
    public boolean isNumber(String key) {
        return keys.value(key) instanceof ScalarNode scalar
                && Nodes.scalar(file, scalar).isNumber();
    }

    /** Its keys, in the file's order. */
    public Set<String> names() {
        return keys.names();
    }

    /** Whether nothing was found wrong in it so far, mappings inside it apart. */
    public boolean sound() {
        return sound;
    }

    /** Whether nothing was found wrong with the value of a key so far. */
    public boolean sound(String key) {
        return !faulty.contains(key);
    }

    public Place place() {
        return new Place(file, keys.line());
    }

    /** Where a key stands, or the mapping where the key is missing. */
    public Place place(String key) {
        return new Place(file, keys.line(key));
    }

    public void fault(String key, String problem, String remedy) {
        fault(key, place(key), problem, remedy);
    }

    /** @param at within the value of the key */
    public void fault(String key, Place at, String problem, String remedy) {
        faulty.add(key);
        fault(at, problem, remedy);
    }

    public void fault(Place at, String problem, String remedy) {
        sound = false;
        faults.add(at, problem, remedy);
    }

    /** A text that must not be empty; {@code ""} where it is missing or wrong. */
    public String text(String key) {
        Scalar written = textAt(key);
        if (written != null && written.text().isBlank()) {
            fault(key, "“" + key + "”是空的。", "写上内容。");
        }
        return written == null ? "" : written.text().strip();
    }

    /** A text that may be missing or empty. */
    public String text(String key, String fallback) {
        Scalar written = textAt(key);
        return written == null ? fallback : written.text().strip();
    }

    private @Nullable Scalar textAt(String key) {
        Scalar written = scalar(key);
        if (written == null || written.isText()) {
            return written;
        }
        wrongType(key, "文字", written, "加上引号，如 \"" + written.text() + "\"。");
        return null;
    }

    public int whole(String key, int from, int to, int fallback) {
        Scalar written = scalar(key);
        if (written == null) {
            return fallback;
        }
        String range = "写成 " + from + " 到 " + to + " 的整数，不加引号。";
        if (!written.isNumber() || !WHOLE.matcher(written.text()).matches()) {
            wrongType(key, "整数", written, range);
            return fallback;
        }
        int number = Integer.parseInt(written.text());
        if (number < from || number > to) {
            fault(key, "“" + key + "”超出范围：" + number + "。", range);
            return fallback;
        }
        return number;
    }

    /** A list of whole numbers, in the file's order and none twice. */
    public List<Integer> wholes(String key, int from, int to) {
        return elements(key).wholes(from, to);
    }

    /** An exact decimal, 0 or above. */
    public BigDecimal amount(String key, BigDecimal fallback) {
        Scalar written = scalar(key);
        if (written == null) {
            return fallback;
        }
        BigDecimal number = decimal(written);
        if (number == null || number.signum() < 0) {
            wrongType(key, "不小于 0 的数", written, "写成如 0 或 0.5 的数，不加引号。");
            return fallback;
        }
        return number;
    }

    /** The number a value is, exactly; null when it is none. */
    public static @Nullable BigDecimal decimal(Scalar written) {
        return written.isNumber() && DECIMAL.matcher(written.text()).matches() ? new BigDecimal(written.text()) : null;
    }

    /** A number that may be missing, exactly. */
    public @Nullable BigDecimal decimalOrNull(String key) {
        Scalar written = scalar(key);
        BigDecimal number = written == null ? null : decimal(written);
        if (written != null && number == null) {
            wrongType(key, "数", written, "写成如 0 或 0.5 的数，不加引号。");
        }
        return number;
    }

    public boolean flag(String key, boolean fallback) {
        Scalar written = scalar(key);
        if (written == null) {
            return fallback;
        }
        if (written.type() != Scalar.Type.FLAG) {
            wrongType(key, " true 或 false", written, "写 true（是）或 false（否），不加引号。");
            return fallback;
        }
        return written.text().equalsIgnoreCase("true");
    }

    public @Nullable LocalDate date(String key) {
        Scalar written = scalar(key);
        try {
            return written == null ? null : LocalDate.parse(written.text());
        } catch (DateTimeException notADate) {
            wrongType(key, "日期", written, "写成如 2022-12-31 的日期。");
            return null;
        }
    }

    /** One of a few words, as {@link Words} writes them. */
    public <E extends Enum<E>> E word(String key, Collection<E> allowed, E fallback) {
        Scalar written = scalar(key);
        if (written == null) {
            return fallback;
        }
        return Words.find(written.text(), allowed).orElseGet(() -> {
            fault(key, "“" + key + "”不能是“" + written.text() + "”。", Words.suggestFor(written.text(), allowed));
            return fallback;
        });
    }

    /** A list of texts, none empty. */
    public List<Scalar> texts(String key) {
        return elements(key).texts();
    }

    public List<Mapping> mappings(String key, Shape shape) {
        return elements(key).mappings(node -> new Mapping(file, node, shape, faults));
    }

    /** A mapping within this one; empty where it is missing or something else stands there. */
    public Optional<Mapping> mapping(String key, Shape shape) {
        return child(key).map(node -> new Mapping(file, node, shape, faults));
    }

    /** A mapping whose keys are the author's own and whose values are more than words. */
    public Optional<Mapping> ownKeys(String key) {
        return child(key).map(node -> new Mapping(file, node, Keys.shapeOf(node), faults));
    }

    private Optional<MappingNode> child(String key) {
        Node node = keys.value(key);
        if (node == null || node instanceof MappingNode) {
            return Optional.ofNullable((MappingNode) node);
        }
        fault(key, "“" + key + "”应为键值对，这里是" + Nodes.describe(node) + "。", "写成 {键: 值, …}。");
        return Optional.empty();
    }

    /** A mapping whose keys are the author's own, such as marks or thresholds, in the file's order. */
    public Map<Scalar, Scalar> pairs(String key) {
        return elements(key).pairs();
    }

    private Elements elements(String key) {
        return new Elements(this, file, key, keys.value(key));
    }

    private @Nullable Scalar scalar(String key) {
        Node node = keys.value(key);
        if (node == null) {
            return null;
        }
        if (!(node instanceof ScalarNode scalar)) {
            fault(key, "“" + key + "”应为单个值，这里是" + Nodes.describe(node) + "。", "写成“" + key + ": 值”。");
            return null;
        }
        Scalar written = Nodes.scalar(file, scalar);
        if (written.type() == Scalar.Type.EMPTY) {
            fault(key, "“" + key + "”没有写值。", "写上值，或删去这一行。");
            return null;
        }
        return written;
    }

    private void wrongType(String key, String wanted, Scalar written, String remedy) {
        String found = written.type().chinese() + "“" + written.text() + "”";
        fault(key, "“" + key + "”应为" + wanted + "，写的是" + found + "。", remedy);
    }
}
