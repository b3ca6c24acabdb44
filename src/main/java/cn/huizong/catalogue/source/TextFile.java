package cn.huizong.catalogue.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file of the catalogue, decoded.
 *
 * @param name as faults name it
 * @param text without a byte order mark
 */
public record TextFile(String name, String text) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Decodes UTF-8 and nothing else; what is not UTF-8 is a fault at its first wrong line. */
    static Optional<TextFile> decode(String name, byte[] bytes, Faults faults) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
        CoderResult result = decoder.decode(input, text, true);
        if (result.isUnderflow()) {
            result = decoder.flush(text);
        }
        if (result.isError()) {
            faults.add(new Place(name, lineAt(bytes, input.position())), "文件不是 UTF-8 编码。", remedyFor(bytes));
            return Optional.empty();
        }
        String decoded = text.flip().toString();
        boolean marked = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK;
        return Optional.of(new TextFile(name, marked ? decoded.substring(1) : decoded));
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static String remedyFor(byte[] bytes) {
        try {
            strict(Charset.forName("GB18030")).decode(ByteBuffer.wrap(bytes));
            return "看来是 GB18030（GBK）编码，请用文本编辑器另存为 UTF-8。";
        } catch (CharacterCodingException notThatEither) {
            return "请用文本编辑器打开核对，另存为 UTF-8。";
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
