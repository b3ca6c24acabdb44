package cn.huizong.intake.fuzz;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** XML of which something is missing, twice, elsewhere or not what it was; the checksums are right. */
final class XmlDamage {

    private static final Pattern ATTRIBUTE = Pattern.compile("\\s[\\w:.-]+=\"([^\"]*)\"");
    private static final Pattern ELEMENT = Pattern.compile("<([\\w:]+)(?:\\s[^<>]*)?(?:/>|>[^<>]*</\\1>)");
    private static final Pattern TAG = Pattern.compile("<[^<>]+>");
    private static final Pattern TEXT = Pattern.compile("(?<=>)[^<>]+(?=<)");
    private static final List<String> VALUES = List.of(
            "",
            "0",
            "-1",
            "1",
            "99999999999",
            "x",
            "2147483647",
            "A1",
            "true",
            "http://127.0.0.1:9/",
            "../../etc/passwd",
            "&#0;",
            "&lt;",
            "&x;");

    private XmlDamage() {}

    static List<Mutation> all() {
        return List.of(
                damage("an attribute dropped", ATTRIBUTE, (found, xml, random) -> ""),
                damage(
                        "an attribute changed",
                        ATTRIBUTE,
                        (found, xml, random) ->
                                found.substring(0, found.indexOf('"') + 1) + Chance.of(VALUES, random) + '"'),
                damage("an element dropped", ELEMENT, (found, xml, random) -> ""),
                damage("an element twice", ELEMENT, (found, xml, random) -> found + found),
                damage(
                        "an element elsewhere",
                        ELEMENT,
                        (found, xml, random) -> Chance.of(
                                ELEMENT.matcher(xml)
                                        .results()
                                        .map(MatchResult::group)
                                        .toList(),
                                random)),
                damage("an element in an element", TEXT, (found, xml, random) -> found + "<v>7</v>" + found),
                damage("a tag dropped", TAG, (found, xml, random) -> ""),
                damage(
                        "a tag renamed",
                        TAG,
                        (found, xml, random) -> found.replaceFirst(
                                "\\w+",
                                Chance.of(
                                        List.of("c", "v", "row", "is", "t", "sheet", "si", "f", "table-cell"),
                                        random))),
                damage("a text changed", TEXT, (found, xml, random) -> Chance.of(VALUES, random)),
                damage(
                        "a document type",
                        Pattern.compile("(?<=\\?>)(?=<)"),
                        (found, xml, random) -> "<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"));
    }

    private interface Damage {
        String of(String found, String xml, Random random);
    }

    private static Mutation damage(String name, Pattern where, Damage damage) {
        return new Mutation(name, (original, random) -> damaged(original, random, where, damage));
    }

    private static Optional<Mutant> damaged(Original original, Random random, Pattern where, Damage damage)
            throws IOException {
        Parts parts = Parts.of(original.bytes());
        String part = Chance.of(parts.telling(), random);
        String xml = parts.text(part);
        String changed = Chance.replaceOne(xml, where, random, found -> damage.of(found.group(), xml, random));
        return changed.equals(xml)
                ? Optional.empty()
                : Optional.of(new Mutant(parts.with(part, changed).zip(), Claim.SOUND, part));
    }
}
