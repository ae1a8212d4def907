package io.renshetong.starter.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The parts of a workbook that are not rows. */
final class WorkbookParts {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int LONGEST_FOOT = 180;

    private WorkbookParts() {}

    /** One file of the workbook. */
    record Part(String name, String xml) {}

    /** The last of a column, such as {@code AB}. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) letters.insert(0, (char) ('A' + (rest - 1) % 26));
        return letters.toString();
    }

    static String sheetHead(int columns, Widths widths) {
        StringBuilder xml = new StringBuilder(XML)
                .append("<worksheet xmlns=\"")
                .append(MAIN)
                .append(
                        "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">"
                                + "<pane ySplit=\"2\" topLeftCell=\"A3\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                                + "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (int index = 1; index <= columns; index++) {
            xml.append("<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
                    .formatted(index, index, widths.of(index - 1)));
        }
        return xml.append("</cols>").toString();
    }

    static String sheetFoot(int columns, Workbook.Page page) {
        String merged = columns > 1
                ? "<mergeCells count=\"1\"><mergeCell ref=\"A1:" + letters(columns) + "1\"/></mergeCells>"
                : "";
        return merged
                + "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
                + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>"
                + "<headerFooter><oddFooter>" + escaped("&L" + foot(page.foot()) + "&R" + page.pages())
                + "</oddFooter></headerFooter></worksheet>";
    }

    /** A spreadsheet takes 255 characters of foot at most, and an ampersand for a command. */
    private static String foot(String text) {
        String cut = text.length() <= LONGEST_FOOT ? text : text.substring(0, LONGEST_FOOT) + "…";
        return cut.replace("&", "＆");
    }

    static List<Part> around(List<String> sheets) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("xl/styles.xml", styles()));
        parts.add(new Part("xl/workbook.xml", workbook(sheets)));
        parts.add(new Part(
                "xl/_rels/workbook.xml.rels",
                relations(each(
                                sheets,
                                number -> relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml"))
                        + relation("rIdStyles", "styles", "styles.xml"))));
        parts.add(new Part("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))));
        parts.add(new Part("[Content_Types].xml", contentTypes(sheets)));
        return parts;
    }

    private static String workbook(List<String> sheets) {
        return XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>"
                + each(
                        sheets,
                        number -> "<sheet name=\"" + escaped(sheets.get(number - 1)) + "\" sheetId=\"" + number
                                + "\" r:id=\"rId" + number + "\"/>")
                + "</sheets><definedNames>"
                + each(
                        sheets,
                        number -> "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"" + (number - 1) + "\">"
                                + escaped("'" + sheets.get(number - 1).replace("'", "''") + "'!$1:$2")
                                + "</definedName>")
                + "</definedNames></workbook>";
    }

    private static String contentTypes(List<String> sheets) {
        return XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("/xl/workbook.xml", "sheet.main")
                + override("/xl/styles.xml", "styles")
                + each(sheets, number -> override("/xl/worksheets/sheet" + number + ".xml", "worksheet"))
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String relations(String inner) {
        return XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + inner + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    /** Cells: 1 the line above, 2 headers, 3 text, 4 counts, 5 amounts. */
    private static String styles() {
        String font = "<sz val=\"11\"/><name val=\"等线\"/><family val=\"2\"/><charset val=\"134\"/>";
        return XML + "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"3\"><font>" + font + "</font><font><b/>" + font
                + "</font><font><color rgb=\"FF666666\"/>" + font + "</font></fonts>"
                + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/>"
                + "</fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE8EEF7\"/><bgColor indexed=\"64\"/>"
                + "</patternFill></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border>"
                + "</borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"6\">" + cell(0, 0, 0) + cell(49, 2, 0) + cell(49, 1, 2) + cell(49, 0, 0)
                + cell(1, 0, 0)
                + cell(4, 0, 0)
                + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
                + "</cellStyles></styleSheet>";
    }

    private static String cell(int format, int font, int fill) {
        return "<xf numFmtId=\"" + format + "\" fontId=\"" + font + "\" fillId=\"" + fill
                + "\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\"/>";
    }

    /** Text of a number of a sheet. */
    private interface OfSheet {
        String xml(int number);
    }

    private static String each(List<String> sheets, OfSheet part) {
        return IntStream.rangeClosed(1, sheets.size()).mapToObj(part::xml).collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
