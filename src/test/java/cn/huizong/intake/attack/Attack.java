package cn.huizong.intake.attack;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file made to do harm.
 *
 * @param name of the attack; the file is called so, too
 * @param code with which it is refused, "" where reading it is harmless and therefore allowed
 * @param word that the reason must hold: what limit was passed, or what is wrong
 */
record Attack(String name, String code, String word, Content content) {

    /** Writes the file; large ones are written as they come. */
    interface Content {

        void to(OutputStream out) throws IOException;
    }

    /** Made anew each time, so that no two of them are in memory together. */
    interface Bytes {

        byte[] get() throws IOException;
    }

    static Attack beyond(String name, String limit, Bytes bytes) {
        return new Attack(name, "limit-exceeded", limit, out -> out.write(bytes.get()));
    }

    static Attack faulty(String name, String word, Bytes bytes) {
        return new Attack(name, "format-error", word, out -> out.write(bytes.get()));
    }

    /** What a file says of itself, or refers to, and reading does not care for. */
    static Attack harmless(String name, Bytes bytes) {
        return new Attack(name, "", "", out -> out.write(bytes.get()));
    }

    Path write(Path folder) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.to(out);
        }
        return file;
    }
}
