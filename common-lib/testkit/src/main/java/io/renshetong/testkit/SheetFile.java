package io.renshetong.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An xlsx file written part by part, so that it can be as odd as a test needs it; without further ado a proper one. */
public final class SheetFile {
    /** Styles a number may be written in. */
    public static final int GENERAL = 0;

    public static final int TEXT = 1;
    public static final int DATE = 2;
    public static final int CHINESE_DATE = 3;
    public static final int AMOUNT = 4;

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final StringBuilder rows = new StringBuilder();
    private final List<String> merges = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final List<String> otherSheets = new ArrayList<>();
    private String sheetName = "数据";
    private String prefix = "";
    private String dimension = "A1";
    private String bookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private boolean from1904;
    private boolean strict;
    private int next = 1;

    /** What stands in a cell; given its address it writes itself. */
    @FunctionalInterface
    public interface Cell {
        String at(String address);
    }

    public static Cell none() {
        return _ -> "";
    }

    public static Cell text(String text) {
        return at -> "<c r=\"" + at + "\" t=\"inlineStr\" s=\"1\"><is><t xml:space=\"preserve\">" + escaped(text)
                + "</t></is></c>";
    }

    public static Cell number(String raw) {
        return number(raw, GENERAL);
    }

    public static Cell number(String raw, int style) {
        return at -> "<c r=\"" + at + "\" s=\"" + style + "\"><v>" + raw + "</v></c>";
    }

    public static Cell bool(boolean value) {
        return at -> "<c r=\"" + at + "\" t=\"b\"><v>" + (value ? 1 : 0) + "</v></c>";
    }

    public static Cell error(String value) {
        return at -> "<c r=\"" + at + "\" t=\"e\"><v>" + value + "</v></c>";
    }

    public static Cell formula(String formula, String value) {
        return at -> "<c r=\"" + at + "\"><f>" + escaped(formula) + "</f><v>" + value + "</v></c>";
    }

    public static Cell textFormula(String formula, String value) {
        return at -> "<c r=\"" + at + "\" t=\"str\"><f>" + escaped(formula) + "</f><v>" + escaped(value) + "</v></c>";
    }

    public static Cell errorFormula(String formula, String value) {
        return at -> "<c r=\"" + at + "\" t=\"e\"><f>" + escaped(formula) + "</f><v>" + value + "</v></c>";
    }

    public static Cell uncomputed(String formula) {
        return at -> "<c r=\"" + at + "\"><f>" + escaped(formula) + "</f></c>";
    }

    /** A cell that has a format and nothing in it. */
    public static Cell formatted() {
        return at -> "<c r=\"" + at + "\" s=\"1\"/>";
    }

    /** A text kept in the part for shared ones. */
    public Cell shared(String text) {
        shared.add("<si><t xml:space=\"preserve\">" + escaped(text) + "</t></si>");
        int index = shared.size() - 1;
        return at -> "<c r=\"" + at + "\" t=\"s\"><v>" + index + "</v></c>";
    }

    /** A shared text in pieces of several fonts, with a reading that is not part of it. */
    public Cell rich(String reading, String... pieces) {
        StringBuilder item = new StringBuilder("<si>");
        for (String piece : pieces) {
            item.append("<r><rPr><b/></rPr><t>").append(escaped(piece)).append("</t></r>");
        }
        shared.add(item + "<rPh sb=\"0\" eb=\"1\"><t>" + escaped(reading) + "</t></rPh></si>");
        int index = shared.size() - 1;
        return at -> "<c r=\"" + at + "\" t=\"s\"><v>" + index + "</v></c>";
    }

    /** Title and hint as a template has them, and the header on the third row. */
    public SheetFile head(String... headers) {
        return row(text("导入表")).row(text("请不要修改表头")).row(headers);
    }

    public SheetFile row(String... texts) {
        Cell[] cells = new Cell[texts.length];
        for (int i = 0; i < texts.length; i++) {
            cells[i] = texts[i].isEmpty() ? none() : text(texts[i]);
        }
        return row(cells);
    }

    public SheetFile row(Cell... cells) {
        return rowWith("", cells);
    }

    /** @param attributes of the row, such as {@code hidden="1"} */
    public SheetFile rowWith(String attributes, Cell... cells) {
        rows.append('<')
                .append(prefix)
                .append("row r=\"")
                .append(next)
                .append("\" ")
                .append(attributes)
                .append('>');
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i].at(column(i) + next);
            rows.append(
                    prefix.isEmpty()
                            ? cell
                            : cell.replace("</", "\0")
                                    .replace("<", "<" + prefix)
                                    .replace("\0", "</" + prefix));
        }
        rows.append("</").append(prefix).append("row>");
        next++;
        return this;
    }

    /** Leaves rows out. */
    public SheetFile skip(int some) {
        next += some;
        return this;
    }

    /** Text put between the rows as it is. */
    public SheetFile raw(String xml) {
        rows.append(xml);
        return this;
    }

    public SheetFile merge(String area) {
        merges.add("<mergeCell ref=\"" + area + "\"/>");
        return this;
    }

    public SheetFile property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    public SheetFile part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public SheetFile part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public SheetFile named(String name) {
        sheetName = name;
        return this;
    }

    /** Another sheet before the one with the rows. */
    public SheetFile after(String name) {
        otherSheets.add(name);
        return this;
    }

    public SheetFile from1904() {
        from1904 = true;
        return this;
    }

    public SheetFile dimension(String area) {
        dimension = area;
        return this;
    }

    public SheetFile bookType(String contentType) {
        bookType = contentType;
        return this;
    }

    /** Elements of the sheet with a prefix, as some programs write them; before any row. */
    public SheetFile prefixed(String prefix) {
        this.prefix = prefix + ":";
        return this;
    }

    /** The names of ISO/IEC 29500 strict. */
    public SheetFile strict() {
        strict = true;
        return this;
    }

    public byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        put(all, "[Content_Types].xml", contentTypes());
        put(all, "_rels/.rels", rootRelations());
        put(all, "xl/workbook.xml", workbook());
        put(all, "xl/_rels/workbook.xml.rels", workbookRelations());
        put(all, "xl/styles.xml", styles());
        put(all, "xl/sharedStrings.xml", HEAD + "<sst xmlns=\"" + MAIN + "\">" + String.join("", shared) + "</sst>");
        for (int i = 0; i < otherSheets.size(); i++) {
            put(
                    all,
                    "xl/worksheets/other" + i + ".xml",
                    HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData/></worksheet>");
        }
        put(all, "xl/worksheets/sheet1.xml", sheet());
        if (!properties.isEmpty()) {
            put(all, "docProps/custom.xml", custom());
        }
        all.putAll(parts);
        return zip(all);
    }

    /** A zip of these entries. */
    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(Map<String, byte[]> parts, String name, String content) {
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private String contentTypes() {
        return HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + bookType + "\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                + "</Types>";
    }

    private String rootRelations() {
        String custom = properties.isEmpty()
                ? ""
                : "<Relationship Id=\"r2\" Type=\"" + relations()
                        + "/custom-properties\" Target=\"docProps/custom.xml\"/>";
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"" + relations() + "/officeDocument\" Target=\"xl/workbook.xml\"/>"
                + custom + "</Relationships>";
    }

    private String workbookRelations() {
        StringBuilder others = new StringBuilder();
        for (int i = 0; i < otherSheets.size(); i++) {
            others.append("<Relationship Id=\"o")
                    .append(i)
                    .append("\" Type=\"")
                    .append(relations())
                    .append("/worksheet\" Target=\"worksheets/other")
                    .append(i)
                    .append(".xml\"/>");
        }
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"" + relations() + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"r2\" Type=\"" + relations() + "/styles\" Target=\"styles.xml\"/>"
                + "<Relationship Id=\"r3\" Type=\"" + relations()
                + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
                + others + "</Relationships>";
    }

    private String workbook() {
        StringBuilder sheets = new StringBuilder();
        for (int i = 0; i < otherSheets.size(); i++) {
            sheets.append("<sheet name=\"")
                    .append(escaped(otherSheets.get(i)))
                    .append("\" sheetId=\"")
                    .append(i + 10)
                    .append("\" r:id=\"o")
                    .append(i)
                    .append("\"/>");
        }
        return HEAD + "<workbook xmlns=\"" + main() + "\" xmlns:r=\"" + relations() + "\">"
                + "<workbookPr" + (from1904 ? " date1904=\"1\"" : "") + "/><sheets>" + sheets
                + "<sheet name=\"" + escaped(sheetName) + "\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    }

    private String styles() {
        return HEAD + "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"1\">"
                + "<numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"14\"/></cellStyleXfs>"
                + "<cellXfs count=\"5\"><xf numFmtId=\"0\"/><xf numFmtId=\"49\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
                + "<xf numFmtId=\"4\"/></cellXfs></styleSheet>";
    }

    private String sheet() {
        String name = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix.substring(0, prefix.length() - 1);
        String merged = merges.isEmpty()
                ? ""
                : "<" + prefix + "mergeCells>" + String.join("", merges) + "</" + prefix + "mergeCells>";
        return HEAD + "<" + prefix + "worksheet " + name + "=\"" + main() + "\"><" + prefix + "dimension ref=\""
                + dimension + "\"/><" + prefix + "sheetData>" + rows + "</" + prefix + "sheetData>" + merged + "</"
                + prefix + "worksheet>";
    }

    private String custom() {
        StringBuilder all = new StringBuilder();
        int id = 2;
        for (Map.Entry<String, String> property : properties.entrySet()) {
            all.append("<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"")
                    .append(id++)
                    .append("\" name=\"")
                    .append(property.getKey())
                    .append("\"><vt:lpwstr>")
                    .append(escaped(property.getValue()))
                    .append("</vt:lpwstr></property>");
        }
        return HEAD + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
                + "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">" + all
                + "</Properties>";
    }

    private String main() {
        return strict ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : MAIN;
    }

    private String relations() {
        return strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : RELATIONS;
    }

    private static String column(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : column(index / 26 - 1) + column(index % 26);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
