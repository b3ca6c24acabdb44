package cn.huizong.intake.fuzz;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** One cell of an .xlsx workbook changed, or what is around cells. */
final class CellMutations {

    private CellMutations() {}

    static List<Mutation> all() {
        return List.of(
                graft(),
                cell("another type", (cell, random) -> {
                    String type = Chance.of(List.of("b", "e", "d", "str", "inlineStr", "x", ""), random);
                    return "<c " + cell.attributes().replaceAll("\\s*\\bt=\"n\"", "") + " t=\"" + type + "\"><v>"
                            + cell.value() + "</v></c>";
                }),
                cell("another style", (cell, random) -> {
                    String style =
                            Chance.of(List.of("-1", "9999", "x", "", Integer.toString(random.nextInt(60))), random);
                    return number(
                            cell.attributes().replaceAll("\\bs=\"\\d*\"", "") + " s=\"" + style + "\"", cell.value());
                }),
                cell("another place", (cell, random) -> {
                    String place = Chance.of(
                            List.of("A1", "D12", "XFD1", "A0", "d5", "$D$5", "", "ZZZZ9", "D99999999", "12", "D"),
                            random);
                    return moved(cell, place);
                }),
                cell("another row or column", (cell, random) -> {
                    String letters = cell.address().replaceAll("[0-9]", "");
                    int row = Integer.parseInt(Figure.row(cell.address())) + random.nextInt(5) - 2;
                    String column = random.nextBoolean() ? letters : Character.toString('A' + random.nextInt(9));
                    return moved(cell, column + row);
                }),
                cell(
                        "no place",
                        (cell, random) -> number(cell.attributes().replaceAll("\\br=\"\\w*\"", ""), cell.value())),
                cell(
                        "twice",
                        (cell, random) ->
                                number(cell.attributes(), cell.value()).repeat(2)),
                cell(
                        "two values",
                        (cell, random) -> random.nextBoolean()
                                ? number(cell.attributes(), cell.value() + "</v><v>7" + cell.value())
                                : "<c " + cell.attributes() + "><v>" + cell.value() + "</v><is><t>7</t></is></c>"),
                cell("a formula without a value", (cell, random) -> "<c " + cell.attributes() + "><f>1+1</f></c>"),
                around("hidden rows", text -> text.replace("<row ", "<row hidden=\"1\" ")),
                new Mutation("merged ranges", CellMutations::merged),
                new Mutation(
                        "rows of other numbers",
                        (original, random) -> sheet(
                                original,
                                random,
                                text -> Chance.replaceOne(
                                        text,
                                        Pattern.compile("(?<=<row )r=\"\\d+\""),
                                        random,
                                        row -> "r=\"" + random.nextInt(60) + "\""))));
    }

    private interface Replacement {
        String of(SheetXml.NumberCell cell, Random random);
    }

    private interface Rewriting {
        String of(String text);
    }

    private static String number(String attributes, String value) {
        return "<c " + attributes + "><v>" + value + "</v></c>";
    }

    private static String moved(SheetXml.NumberCell cell, String place) {
        String attributes = cell.attributes().replace("r=\"" + cell.address() + "\"", "r=\"" + place + "\"");
        return number(attributes, cell.value());
    }

    private static Mutation cell(String name, Replacement replacement) {
        return new Mutation(name, (original, random) -> {
            SheetXml sheet = Chance.of(SheetXml.of(Parts.of(original.bytes())), random);
            if (sheet.numbers().isEmpty()) {
                return Optional.empty();
            }
            SheetXml.NumberCell cell = Chance.of(sheet.numbers(), random);
            return Optional.of(mutant(sheet, cell, replacement.of(cell, random), hundredfold(cell)));
        });
    }

    private static Mutant mutant(SheetXml sheet, SheetXml.NumberCell cell, String xml, Set<String> careful)
            throws IOException {
        return new Mutant(
                sheet.with(cell, xml).zip(),
                new Claim.OneCell(sheet.sheet(), cell.address(), careful),
                sheet.sheet() + "!" + cell.address() + " " + cell.value() + " is " + xml);
    }

    /** A hostile text in a cell, as a text or as the literal of a number. */
    static Mutation graft() {
        return new Mutation("a hostile text", (original, random) -> {
            SheetXml sheet = Chance.of(SheetXml.of(Parts.of(original.bytes())), random);
            if (sheet.numbers().isEmpty()) {
                return Optional.empty();
            }
            SheetXml.NumberCell cell = Chance.of(sheet.numbers(), random);
            return Optional.of(graft(sheet, cell, Chance.of(HostileTexts.inXml(), random), random.nextBoolean()));
        });
    }

    static Mutant graft(SheetXml sheet, SheetXml.NumberCell cell, HostileTexts.Hostile text, boolean stored)
            throws IOException {
        String xml = stored
                ? number(cell.attributes(), text.escaped())
                : "<c " + cell.attributes().replaceAll("\\s*\\bt=\"n\"", "")
                        + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text.escaped() + "</t></is></c>";
        return mutant(sheet, cell, xml, stored ? text.stored() : text.careful());
    }

    /** What a number is when a style shows it as so many per cent, or no longer does. */
    private static Set<String> hundredfold(SheetXml.NumberCell cell) {
        BigDecimal value = new BigDecimal(cell.value());
        return new HashSet<>(List.of(plain(value.movePointRight(2)), plain(value)));
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static Mutation around(String name, Rewriting rewriting) {
        return new Mutation(name, (original, random) -> sheet(original, random, rewriting));
    }

    private static Optional<Mutant> sheet(Original original, Random random, Rewriting rewriting) throws IOException {
        Parts parts = Parts.of(original.bytes());
        String part = Chance.of(parts.sheets(), random);
        String after = rewriting.of(parts.text(part));
        return Optional.of(new Mutant(parts.with(part, after).zip(), Claim.SAME_OR_TOLD, part));
    }

    private static Optional<Mutant> merged(Original original, Random random) throws IOException {
        return sheet(original, random, text -> {
            StringBuilder ranges = new StringBuilder();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                int row = 1 + random.nextInt(30);
                char column = (char) ('A' + random.nextInt(5));
                ranges.append("<mergeCell ref=\"")
                        .append(column)
                        .append(row)
                        .append(':')
                        .append((char) (column + random.nextInt(3)))
                        .append(row + random.nextInt(6))
                        .append("\"/>");
            }
            return text.replaceFirst("<mergeCells.*?</mergeCells>", "")
                    .replace("</sheetData>", "</sheetData><mergeCells>" + ranges + "</mergeCells>");
        });
    }
}
