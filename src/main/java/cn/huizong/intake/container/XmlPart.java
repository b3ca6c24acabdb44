package cn.huizong.intake.container;

import cn.huizong.intake.file.Budget;
import cn.huizong.intake.file.RefusedFile;
import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of a container, read forward. Elements go by their local names, which are the same in strict and
 * transitional workbooks. A document type, and with it every entity, is refused.
 */
public final class XmlPart implements Closeable {

    private static final XMLInputFactory FACTORY = factory();

    private final String name;
    private final MeteredStream in;
    private final Budget budget;
    private final XMLStreamReader reader;
    private final XmlNames names;
    private int depth;

    public XmlPart(String name, MeteredStream in, Budget budget) {
        this.name = name;
        this.in = in;
        this.budget = budget;
        this.names = new XmlNames(budget);
        try {
            this.reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException | UncheckedStreamException damaged) {
            throw damaged();
        }
    }

    private static XMLInputFactory factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Goes to the next tag: true at the start of an element, false at the end of one or of the document. */
    public boolean nextTag() {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Goes to the next tag, and adds the characters before it to a text. */
    public boolean nextTag(StringBuilder text) {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT) {
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                append(text, characters());
            }
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Adds to the text of a cell, which may be only so long. */
    public void append(StringBuilder text, String more) {
        text.append(more);
        budget.cellCharacters(text.length());
    }

    /** Goes to the end of the element whose start is at hand. */
    public void skip() {
        int own = depth;
        while (nextTag() || depth >= own) {
            if (atEnd()) {
                throw damaged();
            }
        }
    }

    /** Goes to the next start of an element of this name; false when there is none. */
    public boolean find(String element) {
        while (!atEnd()) {
            if (nextTag() && is(element)) {
                return true;
            }
        }
        return false;
    }

    public boolean atEnd() {
        return reader.getEventType() == XMLStreamConstants.END_DOCUMENT;
    }

    /** Whether the element whose start or end is at hand has this local name. */
    public boolean is(String element) {
        return !atEnd() && reader.getLocalName().equals(element);
    }

    /** The local name at the start or end of an element. */
    public String element() {
        return reader.getLocalName();
    }

    /** An attribute by its local name; null when it is not there. */
    public @Nullable String attribute(String local) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(local)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    public String attribute(String local, String otherwise) {
        String value = attribute(local);
        return value == null ? otherwise : value;
    }

    public boolean flag(String local) {
        String value = attribute(local, "0");
        return value.equals("1") || value.equals("true");
    }

    public int number(String local, int otherwise) {
        String value = attribute(local);
        return value == null ? otherwise : parsed(value);
    }

    public int parsed(String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException noNumber) {
            throw damaged();
        }
    }

    /** How deep the element stands whose start is at hand; the outermost one stands at 1. */
    public int depth() {
        return depth;
    }

    public int attributes() {
        return reader.getAttributeCount();
    }

    public String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    public String attributeValue(int index) {
        return reader.getAttributeValue(index);
    }

    /** The characters of the element at hand, up to its end; no elements are expected in it. */
    public String text() {
        StringBuilder more = null;
        String first = "";
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                throw damaged();
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                String piece = characters();
                if (first.isEmpty()) {
                    first = piece;
                } else {
                    more = more == null ? new StringBuilder(first) : more;
                    more.append(piece);
                }
                budget.cellCharacters(more == null ? first.length() : more.length());
            }
        }
        return more == null ? first : more.toString();
    }

    /** The parser decodes characters only when they are asked for, and finds out then that they are none. */
    private String characters() {
        try {
            return reader.getText();
        } catch (UncheckedStreamException damaged) {
            throw damaged();
        }
    }

    private int next() {
        try {
            in.nextPiece();
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                budget.element(++depth);
                names.ofElement(reader);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                names.met(reader.getPITarget());
            } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw RefusedFile.format("部件 " + name + " 含有文档类型或实体声明，正常的工作簿不会有", "请在 Excel 或 WPS 中另存为 .xlsx 后重新报送");
            }
            return event;
        } catch (XMLStreamException | UncheckedStreamException damaged) {
            throw damaged();
        }
    }

    /** Reads what is left of the part: only its end tells whether all of it arrived as it was sent. */
    public void finish() throws IOException {
        byte[] rest = new byte[1 << 13];
        do {
            in.nextPiece();
        } while (in.read(rest) >= 0);
    }

    public RefusedFile damaged() {
        return RefusedFile.damaged("工作簿的部件 " + name + " 不完整或已损坏");
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException alreadyBroken) {
            throw new IOException(alreadyBroken);
        } finally {
            in.close();
        }
    }
}
