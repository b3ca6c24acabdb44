package cn.huizong.benchmark;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The least a reader must do: inflate every sheet and shared-string part and run a StAX parser over it. The peer of all ratios. */
public final class BareStaxPass {

    private static final InputFactoryImpl FACTORY = new InputFactoryImpl();

    private BareStaxPass() {}

    public static void main(String[] arguments) throws Exception {
        long cells = EveryFile.of(Path.of(arguments[0])).sum(BareStaxPass::cells);
        System.out.println("cells " + cells);
    }

    private static long cells(Path file) throws IOException, XMLStreamException {
        long cells = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().startsWith("xl/worksheets/")
                        || entry.getName().equals("xl/sharedStrings.xml")) {
                    cells += cells(zip, entry);
                }
            }
        }
        return cells;
    }

    private static long cells(ZipFile zip, ZipEntry entry) throws IOException, XMLStreamException {
        long cells = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("v")) {
                    cells++;
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    cells += reader.getTextLength() < 0 ? 1 : 0;
                }
            }
            reader.close();
        }
        return cells;
    }
}
