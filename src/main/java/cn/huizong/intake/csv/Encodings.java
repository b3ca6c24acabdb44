package cn.huizong.intake.csv;

import cn.huizong.anomaly.FindingCode;
import cn.huizong.intake.file.RefusedFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How the bytes of a text file stand for characters: by its byte order mark, else as UTF-8, else as GB18030, whichever fits
 * every byte of the file. Nothing is replaced or dropped.
 */
final class Encodings {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER = 1 << 14;

    /** An encoding and how many bytes of byte order mark come first. */
    record Encoding(Charset charset, int mark) {

        Reader open(Content content) throws IOException {
            InputStream in = new BufferedInputStream(content.open(), BUFFER);
            in.skipNBytes(mark);
            return new InputStreamReader(
                    in,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        }
    }

    /** Bytes that can be read again. */
    @FunctionalInterface
    interface Content {

        InputStream open() throws IOException;
    }

    private Encodings() {}

    /** @throws RefusedFile when the file is no text in any of them */
    static Encoding of(Content content) throws IOException {
        byte[] start;
        try (InputStream in = content.open()) {
            start = in.readNBytes(3);
        }
        List<Encoding> candidates = candidates(start);
        for (Encoding candidate : candidates) {
            if (fits(content, candidate)) {
                return candidate;
            }
        }
        throw new RefusedFile(
                FindingCode.ENCODING_ERROR,
                candidates.size() == 1
                        ? "文件开头标明编码为 " + candidates.get(0).charset().name() + "，内容却不符"
                        : "文件既不是 UTF-8 编码，也不是 GB18030（GBK）编码的文本",
                "请在 Excel 或 WPS 中打开，另存为 .xlsx 或“CSV UTF-8”后重新报送");
    }

    private static List<Encoding> candidates(byte[] start) {
        if (start.length >= 3 && (start[0] & 0xFF) == 0xEF && (start[1] & 0xFF) == 0xBB && (start[2] & 0xFF) == 0xBF) {
            return List.of(new Encoding(StandardCharsets.UTF_8, 3));
        }
        if (start.length >= 2 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE) {
            return List.of(new Encoding(StandardCharsets.UTF_16LE, 2));
        }
        if (start.length >= 2 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF) {
            return List.of(new Encoding(StandardCharsets.UTF_16BE, 2));
        }
        return List.of(new Encoding(StandardCharsets.UTF_8, 0), new Encoding(GB18030, 0));
    }

    /** Whether every byte can be decoded. Control characters mean that the file is no text at all, in any encoding. */
    private static boolean fits(Content content, Encoding encoding) throws IOException {
        char[] buffer = new char[BUFFER];
        try (Reader reader = encoding.open(content)) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    refuseControl(buffer[i]);
                }
            }
            return true;
        } catch (CharacterCodingException misfit) {
            return false;
        }
    }

    private static void refuseControl(char at) {
        boolean text = at >= ' ' || at == '\t' || at == '\r' || at == '\n' || at == '\f' || at == END_OF_DOS_FILE;
        if (!text) {
            throw RefusedFile.format("不是电子表格，也不是文本文件", "请把数据填入下发的表样（.xlsx）后报送");
        }
    }

    /** Programs of long ago end a text with it. */
    private static final char END_OF_DOS_FILE = '\u001A';
}
