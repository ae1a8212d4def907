package io.renshetong.declaration.sheet;

import io.renshetong.declaration.sheet.SheetCell.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Streams the cells of one worksheet; a second, lighter pass only outlines it. */
final class XlsxTable {
    /** What Excel itself allows in a cell; the text keeps one more, so that it can be seen to be too long. */
    static final int LONGEST_TEXT = 32_767;

    private static final int MOST_COLUMNS = 16_384;

    private final XlsxBook book;
    private final String part;
    private final StringBuilder text = new StringBuilder();

    XlsxTable(XlsxBook book, String part) {
        this.book = book;
        this.part = part;
    }

    /** Which rows hold something, which are hidden, what is merged. */
    Outline outline() throws IOException, XMLStreamException {
        Outline outline = new Outline();
        try (InputStream stream = book.open(part)) {
            XMLStreamReader reader = Xml.read(stream);
            int row = 0;
            while (reader.hasNext()) {
                if (Xml.next(reader) == XMLStreamConstants.START_ELEMENT) {
                    switch (reader.getLocalName()) {
                        case "row" -> {
                            row = rowNumber(reader, row);
                            if (Xml.isTrue(Xml.attribute(reader, "hidden"))) {
                                outline.hide(row);
                            }
                        }
                        case "v", "is", "f" -> outline.fill(row);
                        case "mergeCell" -> merge(Xml.attribute(reader, "ref"), outline);
                        default -> {}
                    }
                }
            }
        }
        return outline;
    }

    /** Reads up to {@code lastRow}; what is below holds nothing. */
    void read(SharedTexts texts, int lastRow, TableRows rows) throws IOException, XMLStreamException, SheetRefused {
        try (InputStream stream = book.open(part)) {
            XMLStreamReader reader = Xml.read(stream);
            int row = 0;
            List<@Nullable SheetCell> cells = new ArrayList<>();
            while (reader.hasNext()) {
                int event = Xml.next(reader);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (reader.getLocalName().equals("c")) {
                        int column = column(Xml.attribute(reader, "r"), cells.size());
                        SheetCell cell = cell(reader, texts, rows, row, column);
                        if (cell != null) {
                            while (cells.size() <= column) {
                                cells.add(null);
                            }
                            cells.set(column, cell);
                        } else if (column == cells.size()) {
                            cells.add(null);
                        }
                    } else if (reader.getLocalName().equals("row")) {
                        row = rowNumber(reader, row);
                        if (row > lastRow) {
                            return;
                        }
                        cells = new ArrayList<>(cells.size());
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && reader.getLocalName().equals("row")) {
                    rows.row(row, cells);
                }
            }
        }
    }

    private @Nullable SheetCell cell(XMLStreamReader reader, SharedTexts texts, TableRows rows, int row, int column)
            throws IOException, XMLStreamException {
        String type = null;
        int style = 0;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            switch (reader.getAttributeLocalName(i)) {
                case "t" -> type = reader.getAttributeValue(i);
                case "s" -> style = index(reader.getAttributeValue(i));
                default -> {}
            }
        }
        String held = "inlineStr".equals(type) ? "t" : "v";
        text.setLength(0);
        boolean formula = false;
        int depth = 1;
        int phonetic = 0;
        boolean taken = false;
        while (depth > 0) {
            switch (Xml.next(reader)) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    String name = reader.getLocalName();
                    formula |= name.equals("f");
                    // Some programs leave behind what a cell held before it was of another type.
                    taken = name.equals(held);
                    if (name.equals("rPh")) {
                        phonetic = depth;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth == phonetic) {
                        phonetic = 0;
                    }
                    depth--;
                    taken = false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (taken && phonetic == 0 && text.length() <= LONGEST_TEXT) {
                        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    }
                }
                default -> {}
            }
        }
        if (formula) {
            rows.formula(row, column);
        }
        return value(type == null ? "n" : type, style, formula, texts);
    }

    private @Nullable SheetCell value(String type, int style, boolean formula, SharedTexts texts) throws ZipException {
        if (text.isEmpty()) {
            // A formula nobody has computed yet; one that came to an empty text has a type.
            return formula && type.equals("n") ? new SheetCell(Kind.ERROR, "=", false) : null;
        }
        if (type.equals("s")) {
            String shared = texts.get(index(text));
            if (shared == null) {
                throw new ZipException("No shared text " + text);
            }
            return shared.isEmpty() ? null : SheetCell.text(shared);
        }
        String text = this.text.toString();
        return switch (type) {
            case "inlineStr" -> SheetCell.text(EscapedText.plain(text));
            case "str" -> new SheetCell(formula ? Kind.FORMULA_TEXT : Kind.TEXT, EscapedText.plain(text), false);
            case "b" -> new SheetCell(Kind.BOOLEAN, text.equals("1") ? "TRUE" : "FALSE", false);
            case "e" -> new SheetCell(Kind.ERROR, text, false);
            case "d" -> new SheetCell(Kind.DATE, text.length() >= 10 ? text.substring(0, 10) : text, false);
            default -> CellNumbers.cell(text, style >= 0 && book.isDate(style), book.from1904());
        };
    }

    private static int index(CharSequence text) {
        int index = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || index > 100_000_000) {
                return -1;
            }
            index = index * 10 + digit;
        }
        return index;
    }

    private static int rowNumber(XMLStreamReader reader, int before) throws ZipException {
        String written = Xml.attribute(reader, "r");
        int row = written == null ? before + 1 : index(written);
        if (row <= before || row > Outline.MOST_ROWS) {
            throw new ZipException("Row " + row + " after row " + before);
        }
        return row;
    }

    /** The position an address such as {@code AB12} names, from 0. */
    private static int column(@Nullable String address, int next) throws ZipException {
        int column = 0;
        int letters = 0;
        while (address != null && letters < address.length()) {
            char letter = address.charAt(letters);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
            letters++;
            if (column > MOST_COLUMNS) {
                throw new ZipException("No column " + address);
            }
        }
        return letters == 0 ? next : column - 1;
    }

    private static void merge(@Nullable String area, Outline outline) {
        if (area == null) {
            return;
        }
        int colon = area.indexOf(':');
        int first = digits(colon < 0 ? area : area.substring(0, colon));
        int last = digits(area.substring(colon + 1));
        if (first > 0 && last >= first && !area.substring(colon + 1).equals(area)) {
            outline.merge(first, last, area.length() > 20 ? area.substring(0, 20) : area);
        }
    }

    private static int digits(String address) {
        int start = 0;
        while (start < address.length() && !Character.isDigit(address.charAt(start))) {
            start++;
        }
        return start == address.length() ? -1 : index(address.substring(start));
    }
}
