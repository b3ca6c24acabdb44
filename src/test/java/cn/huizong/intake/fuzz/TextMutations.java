package cn.huizong.intake.fuzz;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** A CSV file written otherwise, or torn as exports and hands tear it. */
final class TextMutations {

    private static final String MARK = "\uFEFF";
    /** Within a field: where it stood at an end, nobody could tell that there was a character. */
    private static final Pattern INNER = Pattern.compile("(?<=[^,\n])[^,\n](?=[^,\n])");

    private static final Pattern FIELD_END = Pattern.compile("[,\n]");

    private TextMutations() {}

    static List<Mutation> all() {
        return List.of(
                text(
                        "other ends of lines",
                        Claim.SAME,
                        (file, random) -> file.endingLinesBy(Chance.of(List.of("\r\n", "\r", "\n"), random))
                                .bytes()),
                text(
                        "all fields in quotes",
                        Claim.SAME,
                        (file, random) -> file.quoted(true).bytes()),
                text(
                        "another separator",
                        Claim.SAME,
                        (file, random) -> file.separatedBy(Chance.of(List.of(";", "\t"), random))
                                .bytes()),
                text("another encoding", Claim.SAME, TextMutations::encoded),
                text(
                        "fields more in every line",
                        Claim.SAME,
                        (file, random) -> longer(file, 1 + random.nextInt(4)).bytes()),
                text("lines of nothing", Claim.SAME, TextMutations::gaps),
                text(
                        "no line end at the end",
                        Claim.SAME,
                        (file, random) -> trimmed(file).getBytes(file.charset())),
                text("a wrong encoding", Claim.SOUND, TextMutations::mislabelled),
                text(
                        "lines before the table",
                        Claim.SAME_OR_TOLD,
                        (file, random) -> preceded(file).bytes()),
                text("a line end in a field", Claim.SAME_OR_TOLD, TextMutations::broken),
                text("lines in another order", Claim.SOUND, TextMutations::shuffled),
                text("a torn quotation mark", Claim.SAME_OR_TOLD, (file, random) -> {
                    String text = file.text();
                    int at = random.nextInt(text.length());
                    return (text.substring(0, at) + '"' + text.substring(at)).getBytes(file.charset());
                }),
                text(
                        "a separator more or less",
                        Claim.SAME_OR_TOLD,
                        (file, random) -> Chance.replaceOne(
                                        file.text(),
                                        FIELD_END,
                                        random,
                                        end -> random.nextBoolean() ? "," + end.group() : "")
                                .getBytes(file.charset())),
                text(
                        "a separator instead of a character",
                        Claim.SAME_OR_TOLD,
                        (file, random) -> Chance.replaceOne(
                                        file.text(), INNER, random, character -> random.nextBoolean() ? "," : "\n")
                                .getBytes(file.charset())),
                new Mutation("a hostile text", TextMutations::graft));
    }

    private interface Rewriting {
        byte[] of(TextFile file, Random random);
    }

    private static Mutation text(String name, Claim claim, Rewriting rewriting) {
        return new Mutation(
                name,
                (original, random) ->
                        Optional.of(new Mutant(rewriting.of(TextFile.of(original.bytes()), random), claim, "")));
    }

    private static byte[] encoded(TextFile file, Random random) {
        Charset charset = Chance.of(
                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, TextFile.GB18030),
                random);
        boolean mark = charset.name().startsWith("UTF-16") || charset == StandardCharsets.UTF_8 && random.nextBoolean();
        return ((mark ? MARK : "") + file.text()).getBytes(charset);
    }

    /** Read by somebody as Western letters, and saved; or GB18030 with the mark of UTF-8. */
    private static byte[] mislabelled(TextFile file, Random random) {
        byte[] bytes = file.in(random.nextBoolean() ? StandardCharsets.UTF_8 : TextFile.GB18030)
                .bytes();
        Charset western = Charset.forName("windows-1252");
        return (random.nextBoolean() ? MARK : "")
                .concat(new String(bytes, western))
                .getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : western);
    }

    private static TextFile longer(TextFile file, int more) {
        List<List<String>> rows = file.copy();
        int widest = rows.stream().mapToInt(List::size).max().orElse(0);
        rows.forEach(row -> row.addAll(Collections.nCopies(widest + more - row.size(), "")));
        return file.with(rows);
    }

    private static byte[] gaps(TextFile file, Random random) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : file.rows()) {
            rows.add(row);
            if (random.nextInt(3) == 0) {
                rows.add(random.nextBoolean() ? List.of("") : Collections.nCopies(row.size(), ""));
            }
        }
        return file.with(rows).bytes();
    }

    private static String trimmed(TextFile file) {
        return file.text().stripTrailing();
    }

    private static TextFile preceded(TextFile file) {
        List<List<String>> rows = file.copy();
        rows.add(0, List.of("sep=,"));
        rows.add(0, List.of("以下数据由统计系统导出", "", "共 20 行"));
        return file.with(rows);
    }

    private static byte[] broken(TextFile file, Random random) {
        int row = random.nextInt(file.rows().size());
        int column = random.nextInt(file.rows().get(row).size());
        String field = file.rows().get(row).get(column);
        int at = random.nextInt(field.length() + 1);
        return file.with(row, column, field.substring(0, at) + '\n' + field.substring(at))
                .bytes();
    }

    private static byte[] shuffled(TextFile file, Random random) {
        List<List<String>> rows = file.copy();
        Collections.shuffle(rows, random);
        return file.with(rows).bytes();
    }

    private static Optional<Mutant> graft(Original original, Random random) throws IOException {
        TextFile file = TextFile.of(original.bytes());
        if (file.numbers().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(graft(file, Chance.of(file.numbers(), random), Chance.of(HostileTexts.all(), random)));
    }

    static Mutant graft(TextFile file, int[] place, HostileTexts.Hostile text) {
        String cell = (place[0] + 1) + ":" + (place[1] + 1);
        return new Mutant(
                file.with(place[0], place[1], text.text()).bytes(),
                new Claim.OneCell("", cell, text.careful()),
                cell + " is " + text.text());
    }
}
