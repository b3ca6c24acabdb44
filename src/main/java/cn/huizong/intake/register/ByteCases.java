package cn.huizong.intake.register;

import cn.huizong.intake.csv.Separators;
import cn.huizong.intake.form.CaseList;
import cn.huizong.intake.scan.ByteText;
import cn.huizong.intake.scan.Gb18030Text;
import cn.huizong.intake.scan.Unsure;
import cn.huizong.intake.scan.Utf8Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Tallies a CSV file by its bytes, on all cores, where it can be read so for certain. */
final class ByteCases {

    /** How many bytes are tallied at once. */
    static final int CHUNK = 1 << 24;

    private static final int MARK = 3;

    private final Path file;
    private final int chunk;

    ByteCases(Path file, int chunk) {
        this.file = file;
        this.chunk = chunk;
    }

    /** Empty where somebody slower has to read it. */
    Optional<CaseTable.Tallied> tally(RegisterReader reader, CaseList list, CaseColumns columns, RegisterHead head)
            throws IOException {
        if (CaseBytes.namesTooManyColumns(columns)) {
            return Optional.empty();
        }
        int mark = mark();
        for (Supplier<ByteText> candidate : candidates(mark)) {
            ByteText text = candidate.get();
            try (FileChannel channel = FileChannel.open(file)) {
                ByteTally tally = new ByteTally(channel, chunk, text, separator(text, mark), reader, list, columns);
                return Optional.of(tally.run(mark, head.heading().line()));
            } catch (CharacterCodingException otherEncoding) {
                // The next one may fit.
            } catch (Unsure unsure) {
                if (!unsure.ofEncoding()) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** How many bytes of byte order mark come first; −1 where it is one of UTF-16. */
    private int mark() throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(MARK);
        }
        int first = start.length < 2 ? 0 : (start[0] & 0xFF) << 8 | start[1] & 0xFF;
        if (first == 0xFFFE || first == 0xFEFF) {
            return -1;
        }
        return first == 0xEFBB && start.length == MARK && (start[2] & 0xFF) == 0xBF ? MARK : 0;
    }

    private static List<Supplier<ByteText>> candidates(int mark) {
        if (mark < 0) {
            return List.of();
        }
        return mark > 0 ? List.of(Utf8Text::new) : List.of(Utf8Text::new, Gb18030Text::new);
    }

    private char separator(ByteText text, int mark) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(mark);
            Reader decoded = new InputStreamReader(
                    in,
                    text.charset()
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
            return Separators.of(decoded);
        }
    }
}
