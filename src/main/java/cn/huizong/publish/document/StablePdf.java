package cn.huizong.publish.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Writes a PDF with bytes that depend on its content alone (law 8): nothing is compressed, because compressors differ between builds
 * of Java, and its identifier is made from the release, not from the clock.
 */
final class StablePdf {

    private StablePdf() {}

    static void save(PDDocument pdf, Instant stamp, OutputStream out) throws IOException {
        pdf.setDocumentId(stamp.toEpochMilli());
        // Only what is saved has its typefaces cut down to the characters used: their parts exist from here on.
        pdf.save(OutputStream.nullOutputStream(), CompressParameters.NO_COMPRESSION);
        inflate(pdf.getDocument().getTrailer());
        pdf.save(out, CompressParameters.NO_COMPRESSION);
    }

    private static void inflate(COSBase root) throws IOException {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> waiting = new ArrayDeque<>();
        waiting.push(root);
        while (!waiting.isEmpty()) {
            COSBase base = waiting.pop();
            if (!seen.add(base)) {
                continue;
            }
            if (base instanceof COSStream stream) {
                inflate(stream);
            }
            if (base instanceof COSObject reference && reference.getObject() != null) {
                waiting.push(reference.getObject());
            } else if (base instanceof COSDictionary dictionary) {
                dictionary.getValues().forEach(waiting::push);
            } else if (base instanceof COSArray array) {
                array.forEach(part -> {
                    if (part != null) {
                        waiting.push(part);
                    }
                });
            }
        }
    }

    private static void inflate(COSStream stream) throws IOException {
        if (!stream.containsKey(COSName.FILTER)) {
            return;
        }
        byte[] content;
        try (InputStream in = stream.createInputStream()) {
            content = in.readAllBytes();
        }
        stream.removeItem(COSName.FILTER);
        stream.removeItem(COSName.DECODE_PARMS);
        try (OutputStream raw = stream.createRawOutputStream()) {
            raw.write(content);
        }
    }
}
