package cn.huizong.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huizong.pipeline.command.Desk.Said;
import cn.huizong.store.OnlyEmbedded;
import cn.huizong.store.PostgresServer;
import cn.huizong.store.Store;
import cn.huizong.store.StoreLocation;
import cn.huizong.store.TestStores;
import cn.huizong.store.account.Account;
import cn.huizong.store.account.Role;
import cn.huizong.store.audit.Actor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store as one file, and what comes of it elsewhere. */
class BackupCommandTests {

    private static final String QUARTER = "2023-Q1";
    private static final String RELEASES = "tables/releases.tsv";
    private static final String ACCOUNTS = "tables/accounts.tsv";

    @TempDir
    Path folder;

    private TownLibraries libraries = new TownLibraries(Path.of(""));

    @BeforeEach
    void aStoreWithARun() {
        libraries = new TownLibraries(folder.resolve("office"));
        libraries.handInAll(QUARTER);
        assertThat(libraries.run(QUARTER).exitCode()).isIn(0, 3);
        try (Store store = Store.open(TestStores.location(data()))) {
            store.together(() -> {
                store.accounts()
                        .add(new Account(
                                "li.si",
                                "李\t四\\N\u3000𠮷",
                                Role.UNIT,
                                "990101",
                                "secret",
                                false,
                                false,
                                0,
                                TownLibraries.NOW,
                                TownLibraries.NOW,
                                1));
                return store.audit().add(TownLibraries.NOW, Actor.SYSTEM, "account-add", "account li.si", "");
            });
        }
    }

    @Test
    void theSameStoreGivesTheSameBytesAndNothingIsWrittenToIt() throws IOException {
        Map<String, String> before = TestStores.content(data());
        Path first = backup("first.zip");
        assertThat(first).hasSameBinaryContentAs(backup("second.zip"));
        assertThat(TestStores.content(data())).isEqualTo(before);
    }

    @Test
    void whatIsRestoredIsTheSameStoreAndGoesOn() throws IOException {
        Path first = backup("first.zip");
        Said restored = restore(first, folder.resolve("other").toString());
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("逐行读回核对", "审计日志完好，共 1 条");
        assertThat(backup("second.zip", folder.resolve("other").toString())).hasSameBinaryContentAs(first);
        TownLibraries there = new TownLibraries(folder.resolve("office"));
        Said again = there.run(QUARTER, "--store", folder.resolve("other").toString());
        assertThat(again.out()).contains("r001");
        there.handInAll("2023-Q2");
        Said next = there.run("2023-Q2", "--store", folder.resolve("other").toString());
        assertThat(next.exitCode()).as(next.err()).isIn(0, 3);
    }

    @Test
    void aStoreMovesToPostgresAndBackWithoutLosingAByte() throws IOException {
        Path first = backup("first.zip");
        String server = PostgresServer.newAddress();
        Said restored = restore(first, server);
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        Path second = backup("second.zip", server);
        assertThat(second).hasSameBinaryContentAs(first);
        assertThat(libraries.run(QUARTER, "--store", server).out()).contains("r001");
        assertThat(restore(second, folder.resolve("back").toString()).exitCode())
                .isZero();
        assertThat(backup("third.zip", folder.resolve("back").toString())).hasSameBinaryContentAs(first);
        Said occupied = restore(first, server);
        assertThat(occupied.exitCode()).isEqualTo(2);
        assertThat(occupied.err()).contains("已经有数据");
    }

    @OnlyEmbedded("a server answers several processes")
    @Test
    void aBackupOfAStoreInUseIsRefusedAndSaysWhatToDo() throws Exception {
        Path file = folder.resolve("x.zip");
        try (Store serving = Store.open(TestStores.location(data()))) {
            Said said = OwnProcess.start(
                            libraries, List.of("backup", "--out", file.toString(), "--store", data().toString()))
                    .await();
            assertThat(said.exitCode()).as(said.err()).isEqualTo(1);
            assertThat(said.err()).contains("正被另一个进程使用", "下载备份");
            assertThat(file).doesNotExist();
            assertThat(serving.audit().size()).isEqualTo(1);
        }
    }

    @Test
    void aPostgresStoreIsBackedUpWhileItIsWrittenTo() throws IOException {
        String server = PostgresServer.newAddress();
        restore(backup("first.zip"), server);
        try (Store serving = Store.open(StoreLocation.of(server))) {
            Path backup = serving.together(() -> {
                serving.audit().add(TownLibraries.NOW, Actor.SYSTEM, "upload", "", "");
                return backup("meanwhile.zip", server);
            });
            assertThat(backup).hasSameBinaryContentAs(folder.resolve("first.zip"));
            assertThat(serving.audit().firstBreak()).isEmpty();
        }
    }

    @Test
    void nothingThatExistsIsOverwritten() throws IOException {
        Path first = backup("first.zip");
        byte[] bytes = Files.readAllBytes(first);
        Said again = libraries.command("backup", "--out", first.toString());
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(first).hasBinaryContent(bytes);
        Map<String, String> before = TestStores.content(data());
        Said onto = restore(first, data().toString());
        assertThat(onto.exitCode()).isEqualTo(2);
        assertThat(onto.err()).contains("已经有数据");
        assertThat(TestStores.content(data())).isEqualTo(before);
    }

    @Test
    void aBrokenAuditLogIsKeptAndSaid() {
        TestStores.sql(data(), "update audit_entries set actor = 'x'");
        Path file = folder.resolve("broken.zip");
        Said backup = libraries.command("backup", "--out", file.toString());
        assertThat(backup.exitCode()).isEqualTo(3);
        assertThat(backup.out()).contains("审计日志从第 1 条起不完好");
        Said restored = restore(file, folder.resolve("other").toString());
        assertThat(restored.exitCode()).isEqualTo(3);
        assertThat(restored.out()).contains("审计日志从第 1 条起不完好");
    }

    @Test
    void whateverWasDoneToABackupLeavesNothingBehind() throws IOException {
        Path sound = backup("sound.zip");
        byte[] bytes = Files.readAllBytes(sound);
        Map<String, byte[]> parts = parts(sound);
        String manifest = text(parts, "manifest.txt");
        String releases = text(parts, RELEASES);
        refused(java.util.Arrays.copyOf(bytes, bytes.length / 2), "不是完整的备份");
        refused(new byte[] {1, 2, 3}, "不是完整的备份");
        refused(with(parts, "manifest.txt", "huizong-backup\t9\n"), "不是完整的备份");
        refused(with(parts, "manifest.txt", manifest.replaceFirst("schema\t\\d+", "schema\t999")), "更新版本的程序");
        refused(with(parts, "manifest.txt", manifest.replaceFirst("schema\t\\d+", "schema\t1")), "不是完整的备份");
        refused(with(parts, "extra.txt", "x"), "不是完整的备份");
        refused(without(parts, RELEASES), "不是完整的备份");
        refused(with(parts, RELEASES, releases.replaceFirst("2023", "2024")), "releases.tsv 与备份时不一样");
        refused(with(parts, RELEASES, releases + releases.lines().toList().get(1) + "\n"), "releases.tsv 与备份时不一样");
        refused(with(parts, RELEASES, releases.lines().findFirst().orElseThrow() + "\n"), "releases.tsv 与备份时不一样");
        refused(told(parts, RELEASES, releases.replaceFirst("period", "perioden")), "不是完整的备份");
        refused(told(parts, RELEASES, releases.replace("2023-Q1", "\\q")), "不是完整的备份");
        refused(told(parts, RELEASES, releases.replace("2023-Q1", "x".repeat(99))), "不是完整的备份");
        refused(told(parts, RELEASES, releases + "一行\n"), "不是完整的备份");
        refused(
                told(
                        parts,
                        "tables/audit_entries.tsv",
                        text(parts, "tables/audit_entries.tsv").replace("li.si", "x")),
                "与备份不一样");
        refused(
                with(parts, "manifest.txt", manifest.replaceFirst("(releases.tsv\t\\d+\t)\\d+", "$1" + (1L << 50))),
                "大得不合常理");
        Said restored = restore(sound, folder.resolve("place").toString());
        assertThat(restored.exitCode()).as(restored.err()).isZero();
    }

    @Test
    void aBackupOfAnEarlierProgramIsBroughtUpToDate() throws IOException {
        Path sound = backup("sound.zip");
        Path earlier = Files.write(folder.resolve("earlier.zip"), withoutTheSchedule(parts(sound)));
        Said restored = restore(earlier, folder.resolve("other").toString());
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        Map<String, byte[]> back =
                parts(backup("back.zip", folder.resolve("other").toString()));
        assertThat(text(back, RELEASES)).isEqualTo(text(parts(sound), RELEASES));
        assertThat(text(back, ACCOUNTS)).isEqualTo(text(parts(sound), ACCOUNTS));
        assertThat(text(back, "manifest.txt")).contains("schema\t9", "tables/run_notes.tsv\t0");
        assertThat(libraries
                        .run(QUARTER, "--store", folder.resolve("other").toString())
                        .out())
                .contains("r001");
    }

    @Test
    void rowsThatAreAlikeWithoutEndAreNotRead() throws IOException {
        Map<String, byte[]> parts = parts(backup("sound.zip"));
        byte[] endless = new byte[80 << 20];
        java.util.Arrays.fill(endless, (byte) 'x');
        Map<String, byte[]> bomb = new LinkedHashMap<>(parts);
        bomb.put(RELEASES, endless);
        refused(zip(bomb), "releases.tsv 与备份时不一样");
    }

    private void refused(byte[] backup, String sentence) throws IOException {
        Path file = Files.write(folder.resolve("hostile.zip"), backup);
        Path place = folder.resolve("place");
        Said said = restore(file, place.toString());
        assertThat(said.exitCode()).as(said.out()).isIn(1, 2);
        assertThat(said.err()).contains(sentence).doesNotContain("Exception");
        assertThat(place.resolve("huizong.mv.db")).doesNotExist();
        assertThat(place.resolve("huizong.draft.mv.db")).doesNotExist();
    }

    /** As a program would have written it that knew no schedule yet: without what migrations 8 and 9 add. */
    private static byte[] withoutTheSchedule(Map<String, byte[]> parts) throws IOException {
        Map<String, byte[]> earlier = new LinkedHashMap<>(parts);
        List<String> later = List.of(
                "tables/messages.tsv",
                "tables/run_notes.tsv",
                "tables/scheduled_tasks.tsv",
                "tables/scheduled_runs.tsv");
        later.forEach(earlier::remove);
        List<String> lines = text(parts, "manifest.txt").lines().toList();
        String manifest = lines.stream()
                .filter(line -> later.stream().noneMatch(line::contains))
                .map(line -> line.startsWith("schema") ? "schema\t7" : line)
                .collect(Collectors.joining("\n", "", "\n"));
        earlier.put("manifest.txt", manifest.getBytes(StandardCharsets.UTF_8));
        earlier = parts(told(earlier, ACCOUNTS, withoutColumn(text(parts, ACCOUNTS), "email")));
        String locks = text(parts, "tables/locks.tsv").replaceFirst("(?m)^.*run_notes.*\n", "");
        return told(earlier, "tables/locks.tsv", locks);
    }

    private static String withoutColumn(String table, String heading) {
        List<String> headings = List.of(table.lines().findFirst().orElseThrow().split("\t"));
        return table.lines()
                .map(line -> {
                    List<String> values = new ArrayList<>(List.of(line.split("\t", -1)));
                    values.remove(headings.indexOf(heading));
                    return String.join("\t", values);
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static byte[] with(Map<String, byte[]> parts, String name, String text) throws IOException {
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        changed.put(name, text.getBytes(StandardCharsets.UTF_8));
        return zip(changed);
    }

    private static byte[] without(Map<String, byte[]> parts, String name) throws IOException {
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        changed.remove(name);
        return zip(changed);
    }

    /** With a manifest that tells the truth about the changed part. */
    private static byte[] told(Map<String, byte[]> parts, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        for (String line : text(parts, "manifest.txt").lines().toList()) {
            lines.add(
                    line.startsWith("part\t" + name + "\t")
                            ? String.join(
                                    "\t",
                                    "part",
                                    name,
                                    Long.toString(text.lines().count() - 1),
                                    Long.toString(bytes.length),
                                    sha256(bytes))
                            : line);
        }
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        changed.put(name, bytes);
        changed.put("manifest.txt", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        return zip(changed);
    }

    private static String sha256(byte[] bytes) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(Objects.requireNonNull(parts.get(name)), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        return parts(Files.readAllBytes(file));
    }

    private static Map<String, byte[]> parts(byte[] backup) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(backup))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private Path backup(String name) {
        return backup(name, data().toString());
    }

    private Path backup(String name, String store) {
        Path file = folder.resolve(name);
        Said said = libraries.command("backup", "--out", file.toString(), "--store", store);
        assertThat(said.exitCode()).as(said.err()).isZero();
        return file;
    }

    private Said restore(Path file, String store) {
        return libraries.command("restore", "--from", file.toString(), "--store", store);
    }

    private Path data() {
        return libraries.data();
    }
}
