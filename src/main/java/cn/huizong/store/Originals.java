package cn.huizong.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files as they were handed in, byte for byte, each kept once. */
public final class Originals {

    private static final int PART = 1 << 20;

    private final JdbcTemplate jdbc;

    Originals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Hashes of everything kept. */
    public Set<String> kept() {
        return new HashSet<>(jdbc.queryForList("select sha256 from originals", String.class));
    }

    /**
     * Keeps a file, unless it is kept already; must run in a transaction, so that a file is kept whole or not at all. Who keeps another
     * at the same time waits: they may be the same bytes.
     *
     * @param size as it was when it was hashed: of a file that is still growing no more is taken
     * @return whether these bytes were read and kept; false where the same were kept before
     */
    public boolean keep(String sha256, long size, InputStream bytes) throws IOException {
        LockRow.ORIGINALS.hold(JdbcClient.create(jdbc));
        Integer kept = jdbc.queryForObject("select count(*) from originals where sha256 = ?", Integer.class, sha256);
        if (kept != null && kept > 0) {
            return false;
        }
        jdbc.update("insert into originals (sha256, size_bytes) values (?, ?)", sha256, size);
        long left = size;
        for (int number = 0; left > 0; number++) {
            byte[] part = bytes.readNBytes((int) Math.min(PART, left));
            if (part.length == 0) {
                return true;
            }
            jdbc.update("insert into original_parts (sha256, number, content) values (?, ?, ?)", sha256, number, part);
            left -= part.length;
        }
        return true;
    }

    /** The bytes of a file; empty when it is not kept, or has more than so many. */
    public Optional<byte[]> bytes(String sha256, long atMost) throws IOException {
        List<Long> sizes = jdbc.queryForList("select size_bytes from originals where sha256 = ?", Long.class, sha256);
        if (sizes.isEmpty() || sizes.get(0) > atMost) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.toIntExact(sizes.get(0)));
        copyTo(sha256, bytes);
        return Optional.of(bytes.toByteArray());
    }

    /** Writes a kept file out again. */
    public void copyTo(String sha256, OutputStream out) throws IOException {
        Integer parts =
                jdbc.queryForObject("select count(*) from original_parts where sha256 = ?", Integer.class, sha256);
        for (int number = 0; parts != null && number < parts; number++) {
            byte[] part = jdbc.queryForObject(
                    "select content from original_parts where sha256 = ? and number = ?", byte[].class, sha256, number);
            if (part != null) {
                out.write(part);
            }
        }
    }
}
