package cn.huizong.intake.attack;

import static cn.huizong.intake.attack.Attack.beyond;
import static cn.huizong.intake.attack.Attack.faulty;

import java.util.ArrayList;
import java.util.List;

/** Attacks by an archive of returns: by what it holds, says it holds, or calls it. */
final class ArchiveAttacks {

    private static final String ROWS = "受理案件数,120\n".repeat(60_000);

    private ArchiveAttacks() {}

    static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>();
        attacks.add(beyond(
                "bomb.zip",
                "压缩比",
                () -> new RawZip().repeated("a.csv", "", ROWS, 400, "").bytes()));
        attacks.add(faulty(
                "bomb-that-lies-about-its-size.zip",
                "与压缩包的记录不符",
                () -> new RawZip()
                        .packed("a.csv", RawZip.deflated("", ROWS, 400, ""), 1_000)
                        .bytes()));
        attacks.add(beyond("six-gigabytes.zip", "解压后总大小", () -> files(3).bytes()));
        attacks.add(faulty("files-that-are-the-same-bytes.zip", "重叠", ArchiveAttacks::overlapping));
        attacks.add(faulty("file-within-a-file.zip", "重叠", ArchiveAttacks::quoted));
        attacks.add(beyond("sixty-thousand-files.zip", "压缩包内文件个数", ArchiveAttacks::many));
        int number = 0;
        for (String name : List.of("../../evil.csv", "/etc/passwd", "C:\\evil.csv", "a\u0000.csv", "a\u202Evsc.exe")) {
            attacks.add(faulty(
                    "unsound-name-" + ++number + ".zip",
                    "压缩包中的文件名",
                    () -> new RawZip().add(name, ROWS).bytes()));
        }
        return attacks;
    }

    private static RawZip files(int count) {
        RawZip zip = new RawZip();
        for (int i = 0; i < count; i++) {
            zip.packed("a" + i + ".csv", new byte[] {3, 0}, Integer.MAX_VALUE);
        }
        return zip;
    }

    private static byte[] overlapping() {
        byte[] packed = RawZip.deflated("", ROWS, 1, "");
        RawZip zip = new RawZip().packed("a0.csv", packed, 1_000);
        for (int i = 1; i < 10; i++) {
            zip.listed("a" + i + ".csv", 0, packed.length, 1_000);
        }
        return zip.bytes();
    }

    /** The header of the second file is within the first one's bytes. */
    private static byte[] quoted() {
        byte[] inner = new RawZip().add("b.csv", ROWS).bytes();
        return new RawZip()
                .packed("a.csv", inner, inner.length)
                .listed("b.csv", 35, inner.length / 2, 1_000)
                .bytes();
    }

    private static byte[] many() {
        RawZip zip = new RawZip().add("a.csv", ROWS);
        for (int i = 0; i < 60_000; i++) {
            zip.listed("x" + i, 0, 0, 0);
        }
        return zip.bytes();
    }
}
