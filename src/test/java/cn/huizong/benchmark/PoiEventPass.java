package cn.huizong.benchmark;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The same counts with POI's event model and a handler of one's own. */
final class PoiEventPass {

    private PoiEventPass() {}

    static List<String> counts(Path file) throws Exception {
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opened);
            Counting counting = new Counting(new ReadOnlySharedStringsTable(opened));
            try (InputStream sheet = reader.getSheetsData().next()) {
                SAXParserFactory.newInstance().newSAXParser().parse(sheet, counting);
            }
            return counting.counts.entrySet().stream()
                    .map(entry -> entry.getKey() + "," + entry.getValue())
                    .toList();
        }
    }

    private static final class Counting extends DefaultHandler {

        private static final int UNIT = 3;
        private static final int DAY = 4;
        private static final int CATEGORY = 7;

        private final ReadOnlySharedStringsTable shared;
        private final Map<String, Long> counts = new TreeMap<>();
        private final String[] row = new String[10];
        private final StringBuilder text = new StringBuilder();
        private boolean inShared;
        private int column;
        private int number;

        Counting(ReadOnlySharedStringsTable shared) {
            this.shared = shared;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            switch (name) {
                case "row" -> {
                    java.util.Arrays.fill(row, "");
                    number++;
                }
                case "c" -> {
                    inShared = "s".equals(attributes.getValue("t"));
                    column = attributes.getValue("r").charAt(0) - 'A';
                    text.setLength(0);
                }
                default -> text.setLength(0);
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            text.append(characters, start, length);
        }

        @Override
        public void endElement(String uri, String local, String name) {
            if (name.equals("c")) {
                row[column] = inShared
                        ? shared.getItemAt(Integer.parseInt(text.toString())).getString()
                        : text.toString();
            } else if (name.equals("row") && number > 1) {
                counts.merge(row[UNIT] + "," + row[DAY].substring(0, 7) + "," + row[CATEGORY], 1L, Long::sum);
            }
        }
    }
}
