package io.renshetong.declaration.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** The parts of an xlsx workbook that say where its rows are and how to read them; strict and transitional alike. */
final class XlsxBook {
    private static final int MOST_STYLES = 100_000;

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final BitSet dateStyles = new BitSet();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private String contentTypes = "";
    private boolean from1904;
    private @Nullable String texts;

    private XlsxBook(ZipFile zip) {
        this.zip = zip;
        zip.stream().forEach(entry -> parts.putIfAbsent(entry.getName().toLowerCase(Locale.ROOT), entry));
    }

    /** Reads everything but rows and texts. */
    static XlsxBook read(ZipFile zip) throws IOException, XMLStreamException {
        XlsxBook book = new XlsxBook(zip);
        book.readContentTypes();
        String workbook =
                book.relations("").getOrDefault("officeDocument", List.of("")).getFirst();
        if (book.parts.containsKey(workbook.toLowerCase(Locale.ROOT))) {
            book.readWorkbook(workbook);
            book.readProperties();
        }
        return book;
    }

    boolean hasMacro() {
        return contentTypes.contains("macroenabled")
                || parts.keySet().stream().anyMatch(name -> name.endsWith("vbaproject.bin"));
    }

    boolean isBinary() {
        return contentTypes.contains("sheet.binary");
    }

    boolean isOpenDocument() {
        return parts.containsKey("mimetype") && parts.containsKey("content.xml");
    }

    boolean refersToOtherBooks() {
        return parts.keySet().stream().anyMatch(name -> name.startsWith("xl/externallinks/"));
    }

    /** Part by sheet name, in the order of the tabs. */
    Map<String, String> sheets() {
        return sheets;
    }

    boolean from1904() {
        return from1904;
    }

    boolean isDate(int style) {
        return dateStyles.get(style);
    }

    Map<String, String> properties() {
        return properties;
    }

    @Nullable
    String texts() {
        return texts;
    }

    boolean has(String part) {
        return parts.containsKey(part.toLowerCase(Locale.ROOT));
    }

    InputStream open(String part) throws IOException {
        ZipEntry entry = parts.get(part.toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw new ZipException("No part " + part);
        }
        return zip.getInputStream(entry);
    }

    private void readContentTypes() throws IOException, XMLStreamException {
        if (!has("[Content_Types].xml")) {
            return;
        }
        StringBuilder types = new StringBuilder();
        each("[Content_Types].xml", reader -> {
            String type = Xml.attribute(reader, "ContentType");
            if (type != null && types.length() < 1_000_000) {
                types.append(type.toLowerCase(Locale.ROOT)).append('\n');
            }
        });
        contentTypes = types.toString();
    }

    private void readWorkbook(String workbook) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        Map<String, List<String>> kinds = new HashMap<>();
        relations(workbook, targets, kinds);
        each(workbook, reader -> {
            switch (reader.getLocalName()) {
                case "workbookPr" -> from1904 = Xml.isTrue(Xml.attribute(reader, "date1904"));
                case "sheet" -> {
                    String name = Xml.attribute(reader, "name");
                    String id = Xml.attribute(reader, "id");
                    String part = id == null ? null : targets.get(id);
                    if (name != null
                            && part != null
                            && kinds.getOrDefault("worksheet", List.of()).contains(part)) {
                        sheets.put(name, part);
                    }
                }
                default -> {}
            }
        });
        texts = kinds.getOrDefault("sharedStrings", List.of()).stream()
                .filter(this::has)
                .findFirst()
                .orElse(null);
        for (String styles : kinds.getOrDefault("styles", List.of())) {
            if (has(styles)) {
                readStyles(styles);
            }
        }
    }

    private void readStyles(String part) throws IOException, XMLStreamException {
        Map<Integer, String> formats = new HashMap<>();
        List<Integer> cells = new ArrayList<>();
        boolean[] inCells = {false};
        try (InputStream stream = open(part)) {
            XMLStreamReader reader = Xml.read(stream);
            while (reader.hasNext()) {
                int event = Xml.next(reader);
                if (event == XMLStreamConstants.END_ELEMENT
                        && reader.getLocalName().equals("cellXfs")) {
                    inCells[0] = false;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (reader.getLocalName()) {
                        case "numFmt" -> format(reader, formats);
                        case "cellXfs" -> inCells[0] = true;
                        case "xf" -> {
                            if (inCells[0] && cells.size() < MOST_STYLES) {
                                cells.add(number(Xml.attribute(reader, "numFmtId")));
                            }
                        }
                        default -> {}
                    }
                }
            }
        }
        for (int style = 0; style < cells.size(); style++) {
            int format = cells.get(style);
            String pattern = formats.get(format);
            dateStyles.set(style, pattern == null ? DateUtil.isInternalDateFormat(format) : isDate(format, pattern));
        }
    }

    private static boolean isDate(int format, String pattern) {
        return pattern.length() < 256 && DateUtil.isADateFormat(format, pattern);
    }

    private static void format(XMLStreamReader reader, Map<Integer, String> formats) {
        String pattern = Xml.attribute(reader, "formatCode");
        if (pattern != null && formats.size() < MOST_STYLES) {
            formats.put(number(Xml.attribute(reader, "numFmtId")), pattern);
        }
    }

    private void readProperties() throws IOException, XMLStreamException {
        List<String> custom = relations("").getOrDefault("custom-properties", List.of());
        if (custom.isEmpty() || !has(custom.getFirst())) {
            return;
        }
        try (InputStream stream = open(custom.getFirst())) {
            XMLStreamReader reader = Xml.read(stream);
            String name = null;
            while (reader.hasNext()) {
                int event = Xml.next(reader);
                if (event == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("property")) {
                    name = Xml.attribute(reader, "name");
                } else if (event == XMLStreamConstants.CHARACTERS && name != null && properties.size() < 100) {
                    properties.merge(name, reader.getText(), String::concat);
                }
            }
        }
    }

    private Map<String, List<String>> relations(String part) throws IOException, XMLStreamException {
        Map<String, List<String>> kinds = new HashMap<>();
        relations(part, new HashMap<>(), kinds);
        return kinds;
    }

    private void relations(String part, Map<String, String> targets, Map<String, List<String>> kinds)
            throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String relations = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        if (!has(relations)) {
            return;
        }
        each(relations, reader -> {
            String id = Xml.attribute(reader, "Id");
            String type = Xml.attribute(reader, "Type");
            String target = Xml.attribute(reader, "Target");
            if (id != null && type != null && target != null && targets.size() < ZipGuard.MOST_ENTRIES) {
                String absolute = resolve(folder, target);
                targets.put(id, absolute);
                kinds.computeIfAbsent(type.substring(type.lastIndexOf('/') + 1), _ -> new ArrayList<>())
                        .add(absolute);
            }
        });
    }

    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String from = folder;
        String path = target;
        while (path.startsWith("../") || path.startsWith("./")) {
            if (path.startsWith("../")) {
                from = from.isEmpty() ? "" : from.substring(0, from.lastIndexOf('/', from.length() - 2) + 1);
            }
            path = path.substring(path.indexOf('/') + 1);
        }
        return from + path;
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private void each(String part, Element element) throws IOException, XMLStreamException {
        try (InputStream stream = open(part)) {
            XMLStreamReader reader = Xml.read(stream);
            while (reader.hasNext()) {
                if (Xml.next(reader) == XMLStreamConstants.START_ELEMENT) {
                    element.start(reader);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Element {
        void start(XMLStreamReader reader) throws XMLStreamException;
    }
}
