package cn.huizong.intake.attack;

import static cn.huizong.intake.attack.Attack.faulty;
import static cn.huizong.intake.attack.Attack.harmless;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Attacks by text files, and by files that are something else than their name says. */
final class TextAttacks {

    private static final int MEGABYTE = 1_000_000;

    private TextAttacks() {}

    static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>();
        attacks.add(text("one-line-of-a-gigabyte.csv", "文件大小", "", "案件,", 1_000 * MEGABYTE));
        attacks.add(text("one-line-of-95-megabytes.csv", "一行的字数", "", "a,", 95 * MEGABYTE));
        attacks.add(text("quote-without-end.csv", "一行的字数", "\"", "a,\n", 12 * MEGABYTE));
        attacks.add(text("nothing-but-lines.csv", "行数", "", "\n", 95 * MEGABYTE));
        attacks.add(text("nothing-but-quotes.csv", "一行的字数", "", "\"\"\"", 12 * MEGABYTE));
        attacks.add(text("fields-of-a-line.csv", "列数", "", ",".repeat(500_000) + "\n", 10 * MEGABYTE));
        attacks.add(text("cells.csv", "单元格个数", "", "1,2,3,4,5,6,7,8\n", 12 * MEGABYTE));
        attacks.add(
                faulty("page-of-the-web.xls", "网页", () -> bytes("<html><table><tr><td>1</td></tr></table></html>")));
        attacks.add(faulty(
                "xml-of-2003.xls",
                "XML",
                () -> bytes("<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"http://127.0.0.1:9/\"><x/>")));
        attacks.add(faulty("shortcut.csv", "", () -> new byte[] {'L', 0, 0, 0, 1, 20, 2, 0}));
        attacks.add(harmless("workbook-by-another-name.xls", () -> new RawWorkbook().bytes()));
        attacks.add(cells("digits", "1"));
        attacks.add(cells("years", "2021年"));
        attacks.add(cells("blanks", "报告期： "));
        attacks.add(cells("points", "1."));
        attacks.add(cells("codes", "TF01.01 "));
        attacks.add(cells("brackets", "（("));
        attacks.add(cells("marks-of-identity", "HZ:"));
        return attacks;
    }

    private static Attack text(String name, String limit, String head, String piece, int bytes) {
        byte[] block = piece.repeat(Math.max(1, (1 << 16) / piece.length())).getBytes(StandardCharsets.UTF_8);
        return new Attack(name, "limit-exceeded", limit, out -> {
            out.write(bytes(head));
            for (long written = 0; written < bytes; written += block.length) {
                out.write(block);
            }
        });
    }

    /** Cells as long as they may be, of what a recogniser looks for, beginning over and over. */
    private static Attack cells(String name, String piece) {
        String cell = piece.repeat(30_000 / piece.length());
        return harmless(
                "cells-of-" + name + ".csv",
                () -> bytes((cell + "," + cell + "X\n").repeat(20) + (cell + "\n").repeat(100)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
