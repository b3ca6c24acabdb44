package cn.huizong.intake.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordScannerTests {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<String> PIECES = List.of(
            "一",
            "海东区",
            "（2021）",
            "·",
            "é",
            "—",
            "😀",
            "한",
            "ࠀ",
            "7",
            "-12.50",
            "2021-03-05",
            " ",
            "\t",
            "plain text, longer");
    private static final List<String> ONLY_IN_QUOTES = List.of(",", "\"", "\n", "\r\n");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void fieldsComeBackWhereverTheWindowEnds(String charset) throws IOException {
        Random random = new Random(4);
        for (int round = 0; round < 150; round++) {
            List<List<String>> records = records(random);
            byte[] bytes = written(records, random).getBytes(charset);
            Path file = Files.write(folder.resolve("file.csv"), bytes);
            for (int window = 1; window <= 80; window += 1 + random.nextInt(7)) {
                int most = 1 + random.nextInt(5);

                assertThat(read(file, text(charset), window, most))
                        .as("round %d, window of %d, %d at once", round, window, most)
                        .isEqualTo(records);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void bytesAreRefusedExactlyWhereTheyAreNoCharacters(String charset) {
        Random random = new Random(5);
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = String.join(",", records(random).get(0)).getBytes(Charset.forName(charset));
            for (int i = random.nextInt(3); i > 0 && bytes.length > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) (0x80 + random.nextInt(0x80));
            }
            boolean decodes = decodes(bytes, Charset.forName(charset));
            refused += decodes ? 0 : 1;

            assertThat(isText(bytes, text(charset))).as("round %d", round).isEqualTo(decodes);
        }
        assertThat(refused).isBetween(2_000, 18_000);
    }

    @Test
    void aRecordBeginsBeforeThePlaceAskedForOrIsLeftToTheNext() throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), "一,1\n二,2\n三,3\n");
        try (FileChannel channel = FileChannel.open(file)) {
            FileRecords records = open(channel, new Utf8Text(), 64);

            assertThat(records.next(7, RecordScanner.BATCH)).isTrue();
            assertThat(records.scanner().records()).isEqualTo(2);
            assertThat(records.place()).isEqualTo(12);
            assertThat(records.next(7, RecordScanner.BATCH)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b,c\n", "\"a\"b,c\n", "a\rb\n", "\"a\rb\"\n", "a\u0001\n", "\"a\n"})
    void whatProgramsReadDifferentlyIsRefused(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), "1,2\n" + text);

        assertThatThrownBy(() -> read(file, new Utf8Text(), 64, 1))
                .isInstanceOfSatisfying(
                        Unsure.class, unsure -> assertThat(unsure.ofEncoding()).isFalse());
    }

    private static ByteText text(String charset) {
        return charset.equals("UTF-8") ? new Utf8Text() : new Gb18030Text();
    }

    private static FileRecords open(FileChannel channel, ByteText text, int window) throws IOException {
        FileRecords records = new FileRecords(channel, channel.size(), new RecordScanner(text, ','), new byte[window]);
        records.from(0);
        return records;
    }

    private static List<List<String>> read(Path file, ByteText text, int window, int most) throws IOException {
        List<List<String>> read = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file)) {
            FileRecords records = open(channel, text, window);
            while (records.next(Long.MAX_VALUE, most)) {
                RecordScanner scanner = records.scanner();
                for (int record = 0; record < scanner.records(); record++) {
                    List<String> fields = new ArrayList<>();
                    for (int field = 0; field < scanner.fields(record); field++) {
                        fields.add(scanner.decode(record, field));
                    }
                    read.add(fields);
                }
            }
        }
        return read;
    }

    private static List<List<String>> records(Random random) {
        List<List<String>> records = new ArrayList<>();
        for (int record = 1 + random.nextInt(6); record > 0; record--) {
            List<String> fields = new ArrayList<>();
            for (int field = 1 + random.nextInt(4); field > 0; field--) {
                StringBuilder text = new StringBuilder();
                for (int piece = random.nextInt(5); piece > 0; piece--) {
                    List<String> pieces = random.nextInt(8) == 0 ? ONLY_IN_QUOTES : PIECES;
                    text.append(pieces.get(random.nextInt(pieces.size())));
                }
                fields.add(text.toString());
            }
            records.add(fields);
        }
        return records;
    }

    private static String written(List<List<String>> records, Random random) {
        StringBuilder text = new StringBuilder();
        for (List<String> record : records) {
            List<String> fields = record.stream()
                    .map(field -> random.nextInt(6) == 0 || !field.matches("[^,\"\r\n]*") ? quoted(field) : field)
                    .toList();
            text.append(String.join(",", fields)).append(random.nextBoolean() ? "\n" : "\r\n");
        }
        // An empty line without its end would be none.
        if (random.nextBoolean() && !records.get(records.size() - 1).equals(List.of(""))) {
            text.setLength(text.length() - 1 - (text.charAt(text.length() - 2) == '\r' ? 1 : 0));
        }
        return text.toString();
    }

    private static String quoted(String field) {
        return '"' + field.replace("\"", "\"\"") + '"';
    }

    private static boolean isText(byte[] bytes, ByteText text) {
        try {
            new Signs(text, ',').find(bytes, 0, bytes.length, true);
            return true;
        } catch (Unsure unsure) {
            assertThat(unsure.ofEncoding()).isTrue();
            return false;
        }
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // Bytes that stand for nothing in GB18030 are replaced without being reported.
            return !charset.equals(GB18030) || text.indexOf('\uFFFD') < 0;
        } catch (CharacterCodingException none) {
            return false;
        }
    }
}
