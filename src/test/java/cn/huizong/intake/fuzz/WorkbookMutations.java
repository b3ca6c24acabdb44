package cn.huizong.intake.fuzz;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An .xlsx workbook written as other programs would, which says the same. */
final class WorkbookMutations {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<=<c r=\"\\w{1,9}\"(?: s=\"\\d{1,9}\")?(?: t=\"n\")?>)<v>(-?[0-9]+(?:\\.[0-9]+)?)</v></c>");
    private static final Pattern TEXT = Pattern.compile("<si><t(?: xml:space=\"preserve\")?>([^<&]{2,})</t></si>");
    private static final Pattern TEXT_CELL =
            Pattern.compile("<c ([^>]*?)t=\"inlineStr\"([^>]*)><is><t[^>]*>([^<]*)</t></is></c>");
    private static final Pattern CELL_END = Pattern.compile("(?<=</v>)</c>");
    private static final Pattern DATA = Pattern.compile("(?<=<sheetData>).*(?=</sheetData>)", Pattern.DOTALL);

    private WorkbookMutations() {}

    static List<Mutation> all() {
        return List.of(
                whole("strict", (parts, random) -> Disguises.strict(parts)),
                whole("inline texts", (parts, random) -> Disguises.inline(parts)),
                whole("prefixes", WorkbookMutations::prefixed),
                sheet("texts of formulas", WorkbookMutations::formulaTexts),
                sheet(
                        "numbers of formulas",
                        (text, random) -> Chance.replaceSome(
                                text, NUMBER, random, number -> "<f>SUM(B1:B9)</f>" + number.group())),
                sheet(
                        "numbers written otherwise",
                        (text, random) -> Chance.replaceSome(
                                text,
                                NUMBER,
                                random,
                                number -> "<v>" + rewritten(number.group(1), random) + "</v></c>")),
                ordered("rows in another order", (text, random) -> reordered(text, SheetXml.ROW, random)),
                ordered(
                        "cells in another order",
                        (text, random) -> Chance.replaceSome(
                                text, SheetXml.ROW, random, row -> reordered(row.group(), SheetXml.CELL, random))),
                sheet(
                        "a false dimension",
                        (text, random) -> text.replaceFirst(
                                "<dimension [^>]*>", random.nextBoolean() ? "" : "<dimension ref=\"A1:XFD1048576\"/>")),
                sheet(
                        "extensions within cells",
                        (text, random) -> Chance.replaceSome(
                                text,
                                CELL_END,
                                random,
                                end -> "<extLst><ext uri=\"{1}\"><v>987</v><is><t>9</t></is></ext></extLst></c>")),
                shared(
                        "texts in runs",
                        (text, random) -> Chance.replaceSome(text, TEXT, random, WorkbookMutations::runs)));
    }

    private interface Rewriting {
        Parts of(Parts parts, Random random);
    }

    private static Mutation whole(String name, Rewriting rewriting) {
        return new Mutation(
                name,
                (original, random) -> Optional.of(new Mutant(
                        rewriting.of(Parts.of(original.bytes()), random).zip(), Claim.SAME, "")));
    }

    private static Mutation sheet(String name, XmlMutations.Rewriting rewriting) {
        return new Mutation(
                name, (original, random) -> rewritten(original, sheet(original, random), rewriting, random));
    }

    /** Rows of a list of cases are not kept, so that they cannot be put in order; such a workbook is refused. */
    private static Mutation ordered(String name, XmlMutations.Rewriting rewriting) {
        return new Mutation(
                name,
                (original, random) -> rewritten(original, sheet(original, random), rewriting, random)
                        .map(mutant -> original.isTallied()
                                ? new Mutant(mutant.bytes(), Claim.SAME_OR_TOLD, mutant.change())
                                : mutant));
    }

    private static Mutation shared(String name, XmlMutations.Rewriting rewriting) {
        return new Mutation(name, (original, random) -> rewritten(original, Parts.SHARED, rewriting, random));
    }

    private static String sheet(Original original, Random random) throws IOException {
        return Chance.of(Parts.of(original.bytes()).sheets(), random);
    }

    private static Optional<Mutant> rewritten(
            Original original, String part, XmlMutations.Rewriting rewriting, Random random) throws IOException {
        Parts parts = Parts.of(original.bytes());
        String before = parts.text(part);
        String after = rewriting.of(before, random);
        return after.equals(before)
                ? Optional.empty()
                : Optional.of(new Mutant(parts.with(part, after).zip(), Claim.SAME, part));
    }

    private static Parts prefixed(Parts parts, Random random) {
        Parts changed = parts;
        for (String name : parts.telling()) {
            changed = random.nextBoolean() ? changed.with(name, Xml.prefixed(parts.text(name))) : changed;
        }
        return changed;
    }

    private static String formulaTexts(String text, Random random) {
        return Chance.replaceSome(
                text,
                TEXT_CELL,
                random,
                cell -> "<c " + cell.group(1) + "t=\"str\"" + cell.group(2) + "><f>A1</f><v>" + cell.group(3)
                        + "</v></c>");
    }

    /** 12 is 12.0, 1.2E1, 12.000 and, left over from the binary form, 12.0000000000000001. */
    private static String rewritten(String number, Random random) {
        BigDecimal value = new BigDecimal(number);
        return switch (random.nextInt(value.signum() == 0 ? 3 : 4)) {
            case 0 -> value.setScale(Math.max(0, value.scale()) + 3).toPlainString();
            case 1 -> value.unscaledValue() + "E" + -value.scale();
            case 2 -> " " + number + "\n";
            default -> value.setScale(17).toPlainString().replaceFirst("0$", "1");
        };
    }

    private static String runs(MatchResult text) {
        String all = text.group(1);
        int half = all.offsetByCodePoints(0, 1);
        return "<si><r><t>" + all.substring(0, half)
                + "</t></r><r><rPr><b/><sz val=\"9\"/></rPr><t xml:space=\"preserve\">" + all.substring(half)
                + "</t></r><rPh sb=\"0\" eb=\"1\"><t>pinyin</t></rPh><phoneticPr fontId=\"1\"/></si>";
    }

    private static String reordered(String text, Pattern pieces, Random random) {
        Pattern all = pieces == SheetXml.ROW ? DATA : Pattern.compile("(?<=>)<c .*(?=</row>)", Pattern.DOTALL);
        return Chance.replaceOne(text, all, random, whole -> {
            List<String> found = new ArrayList<>(pieces.matcher(whole.group())
                    .results()
                    .map(MatchResult::group)
                    .toList());
            Collections.shuffle(found, random);
            return String.join("", found);
        });
    }
}
