package cn.huizong.intake.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a zip container by name, in their order. */
record Parts(Map<String, byte[]> content) {

    static final String SHARED = "xl/sharedStrings.xml";

    static Parts of(byte[] zip) throws IOException {
        Map<String, byte[]> content = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                content.put(entry.getName(), in.readAllBytes());
            }
        }
        return new Parts(content);
    }

    /** Nothing, where there is no such part. */
    byte[] bytes(String name) {
        return content.getOrDefault(name, new byte[0]);
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    boolean has(String name) {
        return content.containsKey(name);
    }

    /** The parts that hold sheets. */
    List<String> sheets() {
        return content.keySet().stream()
                .filter(name -> name.startsWith("xl/worksheets/sheet") || name.equals("content.xml"))
                .toList();
    }

    /** The parts that matter for what a workbook says. */
    List<String> telling() {
        return content.keySet().stream()
                .filter(name -> !name.startsWith("docProps") && (name.endsWith(".xml") || name.endsWith(".rels")))
                .toList();
    }

    Parts with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Parts with(String name, byte[] bytes) {
        Map<String, byte[]> changed = new LinkedHashMap<>(content);
        changed.put(name, bytes);
        return new Parts(changed);
    }

    Parts without(String name) {
        Map<String, byte[]> changed = new LinkedHashMap<>(content);
        changed.remove(name);
        return new Parts(changed);
    }

    /** With every part by another name. */
    Parts renamed(UnaryOperator<String> names) {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        content.forEach((name, bytes) -> changed.put(names.apply(name), bytes));
        return new Parts(changed);
    }

    /** In another order; the kind of an OpenDocument stays in front. */
    Parts shuffled(Random random) {
        List<String> names = new ArrayList<>(content.keySet());
        Collections.shuffle(names, random);
        names.sort((one, other) -> Boolean.compare(other.equals("mimetype"), one.equals("mimetype")));
        Map<String, byte[]> changed = new LinkedHashMap<>();
        names.forEach(name -> changed.put(name, bytes(name)));
        return new Parts(changed);
    }

    byte[] zip() throws IOException {
        return zip(Deflater.BEST_SPEED, "");
    }

    byte[] zip(int level, String comment) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(level);
            zip.setComment(comment);
            for (Map.Entry<String, byte[]> part : content.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    store(entry, part.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void store(ZipEntry entry, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
    }
}
