package cn.huizong.intake.table;

import cn.huizong.intake.file.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The items, or the members of a breakdown, by their numbers, and whether the words beside a number are those of another. */
final class CodeNames {

    /** A form prints such a name as headings under each other: 已审结-终止-和解协议. */
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[-－—–>＞]+");

    private static final Pattern NUMBER = Pattern.compile("[0-9.]+");

    private final CodedLabels names = new CodedLabels();
    private final Map<Integer, Named> byNumber = new HashMap<>();
    private final Map<String, Named> byCode = new HashMap<>();

    CodeNames(List<Named> all) {
        for (Named each : all) {
            List<String> written = new ArrayList<>();
            for (String name : each.written()) {
                written.add(name);
                written.add(BETWEEN_PARTS.matcher(name).replaceAll(">"));
            }
            names.add(each.code(), each.number(), written);
            byNumber.putIfAbsent(each.number(), each);
            byCode.put(each.code(), each);
        }
    }

    Optional<Named> numbered(int number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /** What labels name, outermost first; empty where that is nothing, or not one for certain. */
    Optional<Named> named(List<String> path) {
        return Optional.ofNullable(byCode.get(names.find(words(path))));
    }

    /**
     * Whom the labels of a number name instead; empty where they name its own, or a part of its own name, or nobody for certain: a
     * table goes by its numbers because its words may be damaged.
     *
     * @param own labels of which each by itself may be the name
     * @param path the labels, outermost first, of which several may be the name together
     */
    Optional<Named> another(Named of, Collection<String> own, List<String> path) {
        Set<String> fitting = new HashSet<>(Set.of(of.code()));
        for (String name : of.written()) {
            fitting.addAll(CodedLabels.variants(Words.of(name)));
            for (String part : BETWEEN_PARTS.split(name)) {
                fitting.addAll(CodedLabels.variants(Words.of(part)));
            }
        }
        List<String> labels = new ArrayList<>(CodedLabels.endings(words(path)));
        labels.addAll(own);
        boolean fits = labels.stream()
                .anyMatch(label -> CodedLabels.variants(label).stream().anyMatch(fitting::contains));
        return fits
                ? Optional.empty()
                : Stream.concat(Stream.of(path), own.stream().map(List::of))
                        .flatMap(each -> named(each).stream())
                        .filter(other -> !other.equals(of))
                        .findFirst();
    }

    private static List<String> words(List<String> path) {
        return path.stream().filter(label -> !NUMBER.matcher(label).matches()).toList();
    }
}
