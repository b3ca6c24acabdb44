package cn.huizong.intake.fuzz;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Parts of a workbook written otherwise, which say the same. */
final class XmlMutations {

    private XmlMutations() {}

    /** Of any workbook in XML. */
    static List<Mutation> all() {
        return List.of(
                part("attributes in another order", Xml::otherOrder),
                part("comments between tags", Xml::commented),
                part("characters spelt otherwise", Xml::respelt),
                new Mutation(
                        "a part in UTF-16",
                        (original, random) -> encoded(
                                original,
                                random,
                                random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE,
                                Claim.SAME)),
                new Mutation(
                        "a part with a byte order mark",
                        (original, random) -> encoded(original, random, StandardCharsets.UTF_8, Claim.SAME)),
                new Mutation(
                        "a part in GB18030",
                        (original, random) ->
                                encoded(original, random, Charset.forName("GB18030"), Claim.SAME_OR_TOLD)));
    }

    /** A change of one part that says the same. */
    interface Rewriting {
        String of(String xml, Random random);
    }

    static Mutation part(String name, Rewriting rewriting) {
        return new Mutation(name, (original, random) -> {
            Parts parts = Parts.of(original.bytes());
            String part = Chance.of(parts.telling(), random);
            String changed = rewriting.of(parts.text(part), random);
            return Optional.of(new Mutant(parts.with(part, changed).zip(), Claim.SAME, part));
        });
    }

    private static Optional<Mutant> encoded(Original original, Random random, Charset charset, Claim claim)
            throws IOException {
        Parts parts = Parts.of(original.bytes());
        String part = Chance.of(parts.telling(), random);
        String name = charset.name().startsWith("UTF-16") ? "UTF-16" : charset.name();
        String mark = charset.name().startsWith("UTF") ? "\uFEFF" : "";
        String xml = mark + "<?xml version=\"1.0\" encoding=\"" + name + "\"?>"
                + parts.text(part).replaceFirst("^\uFEFF?<\\?xml[^>]*\\?>", "");
        return Optional.of(new Mutant(parts.with(part, xml.getBytes(charset)).zip(), claim, part + " in " + charset));
    }
}
