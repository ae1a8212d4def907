package io.renshetong.declaration.sheet;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the part in which a workbook keeps each text once. */
final class XlsxTexts {
    private XlsxTexts() {}

    static void read(XlsxBook book, SharedTexts texts) throws IOException, XMLStreamException {
        String part = book.texts();
        if (part == null) {
            return;
        }
        try (InputStream stream = book.open(part)) {
            XMLStreamReader reader = Xml.read(stream);
            StringBuilder text = new StringBuilder();
            boolean taken = false;
            boolean phonetic = false;
            while (reader.hasNext()) {
                switch (Xml.next(reader)) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        switch (reader.getLocalName()) {
                            case "si" -> text.setLength(0);
                            case "rPh" -> phonetic = true;
                            case "t" -> taken = !phonetic;
                            default -> {}
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        switch (reader.getLocalName()) {
                            case "si" -> texts.add(EscapedText.plain(text.toString()));
                            case "rPh" -> phonetic = false;
                            case "t" -> taken = false;
                            default -> {}
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (taken && text.length() <= XlsxTable.LONGEST_TEXT) {
                            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                        }
                    }
                    default -> {}
                }
            }
        }
    }
}
