package io.renshetong.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files no import may take, each spoilt in one way; made from a good workbook, whatever type it is for. */
public final class OddSheets {
    private static final String DATA = "xl/worksheets/sheet1.xml";

    private final byte[] good;
    private final List<Odd> all = new ArrayList<>();

    /**
     * One of them.
     *
     * @param code of the complaint it must be refused with
     */
    public record Odd(String name, String fileName, byte[] content, String code) {
        @Override
        public String toString() {
            return name;
        }
    }

    private OddSheets(byte[] good) {
        this.good = good;
    }

    /** All of them; the workbook must be an xlsx file. */
    public static List<Odd> of(byte[] good) {
        OddSheets odd = new OddSheets(good);
        odd.otherKinds();
        odd.oddZips();
        odd.oddParts();
        odd.oddContainers();
        return odd.all;
    }

    private void otherKinds() {
        add("空文件", "空.xlsx", new byte[0], "sheet.kind-empty");
        add("网页改名", "网页.xlsx", "<html><body><table><tr><td>1</td></tr></table></body></html>", "sheet.kind-html");
        add("带BOM的网页", "网页.xls", "\uFEFF<!DOCTYPE html><html></html>", "sheet.kind-html");
        add("XML表格2003", "表格.xlsx", "<?xml version=\"1.0\"?><Workbook/>", "sheet.kind-xml");
        add("PDF改名", "报表.xlsx", "%PDF-1.7\n%âãÏÓ", "sheet.kind-pdf");
        add("图片改名", "照片.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "sheet.kind-picture");
        add("RAR改名", "数据.xlsx", "Rar!\u001A\u0007", "sheet.kind-archive");
        add("GZ改名", "数据.xlsx", gzip(good), "sheet.kind-archive");
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        noise[0] = 0;
        add("乱码", "乱码.xlsx", noise, "sheet.kind-other");
        add("UTF-16的csv", "名单.csv", "姓名\t备注\n张三\t".getBytes(StandardCharsets.UTF_16), "sheet.csv-encoding");
        byte[] mixed = "姓名,备注\n张三,".getBytes(StandardCharsets.UTF_8);
        byte[] broken = Arrays.copyOf(mixed, mixed.length + 2);
        broken[mixed.length] = (byte) 0xFF;
        broken[mixed.length + 1] = (byte) 0xFF;
        add("编码混杂的csv", "名单.csv", broken, "sheet.csv-encoding");
        add("引号不成对的csv", "名单.csv", "姓名,备注\n张三,\"没有写完\n李四,好", "sheet.csv-quote");
        add("一格太长的csv", "名单.csv", "姓名,备注\n张三," + "长".repeat(40_000), "sheet.csv-field");
        add("带零字符的csv", "名单.csv", "姓名,备注\n" + "张三,好\n".repeat(1_000) + "李\0四,好", "sheet.csv-nul");
    }

    private void oddZips() {
        add("截断一半", "数据.xlsx", Arrays.copyOf(good, good.length / 2), "sheet.damaged");
        add("少最后一个字节", "数据.xlsx", Arrays.copyOf(good, good.length - 1), "sheet.damaged");
        add("只有zip头", "数据.xlsx", Arrays.copyOf(good, 30), "sheet.damaged");
        byte[] flipped = good.clone();
        int middle = flipped.length / 2;
        Arrays.fill(flipped, middle, middle + 8, (byte) 0x5A);
        add("中间被改几个字节", "数据.xlsx", flipped, "sheet.damaged");
        Map<String, byte[]> bomb = entries();
        bomb.put("xl/media/image1.xml", new byte[64 << 20]);
        add("压缩炸弹", "数据.xlsx", SheetFile.zip(bomb), "sheet.zip-bomb");
        Map<String, byte[]> inSheet = entries();
        inSheet.put(
                DATA,
                (new String(inSheet.get(DATA), StandardCharsets.UTF_8) + " ".repeat(80 << 20))
                        .getBytes(StandardCharsets.UTF_8));
        add("工作表里的压缩炸弹", "数据.xlsx", SheetFile.zip(inSheet), "sheet.zip-bomb");
        Map<String, byte[]> many = entries();
        for (int i = 0; i < 3_000; i++) {
            many.put("xl/media/" + i + ".bin", new byte[1]);
        }
        add("部件太多", "数据.xlsx", SheetFile.zip(many), "sheet.zip-entries");
        Map<String, byte[]> twins = entries();
        twins.put("xl/workbook.xmk", "<workbook/>".getBytes(StandardCharsets.UTF_8));
        add(
                "重名部件",
                "数据.xlsx",
                renamed(SheetFile.zip(twins), "xl/workbook.xmk", "xl/workbook.xml"),
                "sheet.zip-duplicate");
        Map<String, byte[]> outside = entries();
        outside.put("../../etc/cron.d/evil", new byte[1]);
        add("路径越界", "数据.xlsx", SheetFile.zip(outside), "sheet.zip-path");
        Map<String, byte[]> absolute = entries();
        absolute.put("/etc/passwd", new byte[1]);
        add("绝对路径", "数据.xlsx", SheetFile.zip(absolute), "sheet.zip-path");
        add("普通压缩包", "数据.xlsx", SheetFile.zip(Map.of("名单.txt", new byte[5])), "sheet.not-a-workbook");
        add("没有部件的压缩包", "数据.xlsx", SheetFile.zip(Map.of()), "sheet.not-a-workbook");
    }

    private void oddParts() {
        String entity = "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>";
        spoil("工作表带DTD", DATA, xml -> declared(xml, entity), "sheet.doctype");
        spoil(
                "外部实体",
                DATA,
                xml -> declared(xml, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"),
                "sheet.doctype");
        spoil("工作簿带DTD", "xl/workbook.xml", xml -> declared(xml, "<!DOCTYPE workbook>"), "sheet.doctype");
        spoil("样式带DTD", "xl/styles.xml", xml -> declared(xml, "<!DOCTYPE styleSheet>"), "sheet.doctype");
        spoil("关系带DTD", "_rels/.rels", xml -> declared(xml, "<!DOCTYPE r>"), "sheet.doctype");
        spoil("工作表没写完", DATA, xml -> xml.substring(0, xml.length() - 30), "sheet.damaged");
        spoil("行号倒退", DATA, xml -> xml.replace("<row r=\"4\"", "<row r=\"2\""), "sheet.damaged");
        spoil("行号超界", DATA, xml -> xml.replace("<row r=\"4\"", "<row r=\"9999999\""), "sheet.damaged");
        spoil("列超界", DATA, xml -> xml.replaceFirst("r=\"[A-Z]+4\"", "r=\"ZZZZZZ4\""), "sheet.damaged");
        spoil(
                "属性极长",
                DATA,
                xml -> xml.replace("<row r=\"4\"", "<row x=\"" + "a".repeat(200_000) + "\" r=\"4\""),
                "sheet.damaged");
        spoil(
                "嵌套极深",
                DATA,
                xml -> xml.replace("<sheetData>", "<sheetData>" + "<a>".repeat(500) + "</a>".repeat(500)),
                "sheet.damaged");
        Map<String, byte[]> utf16 = entries();
        utf16.put(DATA, new String(utf16.get(DATA), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16));
        add("UTF-16的部件", "数据.xlsx", SheetFile.zip(utf16), "sheet.xml-encoding");
        Map<String, byte[]> macro = entries();
        macro.put("xl/vbaProject.bin", new byte[16]);
        add("带宏", "数据.xlsx", SheetFile.zip(macro), "sheet.macro");
        spoil(
                "xlsm",
                "[Content_Types].xml",
                xml -> xml.replace("spreadsheetml.sheet.main+xml", "x")
                        .replace(
                                "application/vnd.openxmlformats-officedocument.x",
                                "application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
                "sheet.macro");
        spoil(
                "xlsb",
                "[Content_Types].xml",
                xml -> xml.replace(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "application/vnd.ms-excel.sheet.binary.macroEnabled.main")
                        .replace("macroEnabled.", ""),
                "sheet.kind-xlsb");
        Map<String, byte[]> ods = new LinkedHashMap<>();
        ods.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
        ods.put("content.xml", "<office/>".getBytes(StandardCharsets.UTF_8));
        add("ods改名", "数据.xlsx", SheetFile.zip(ods), "sheet.kind-ods");
        spoil(
                "Word文档",
                "xl/_rels/workbook.xml.rels",
                xml -> xml.replace("/worksheet\"", "/document\""),
                "sheet.not-a-workbook");
        SheetFile thousands = new SheetFile().head("姓名", "备注").row("张三", "好");
        for (int i = 0; i < 900; i++) {
            thousands.after("表" + i);
        }
        add("九百个工作表", "数据.xlsx", thousands.bytes(), "sheet.too-many-sheets");
    }

    private void oddContainers() {
        add("加密的xlsx", "数据.xlsx", encrypted(good), "sheet.encrypted");
        add("不是表格的OLE", "数据.xls", ole("WordDocument"), "sheet.not-a-workbook");
        add("Excel95", "数据.xls", ole("Book"), "sheet.too-old");
        byte[] xls = xls();
        add("截断的xls", "数据.xls", Arrays.copyOf(xls, 1_000), "sheet.damaged");
        add("带宏的xls", "数据.xls", ole("Workbook", "_VBA_PROJECT_CUR"), "sheet.macro");
        byte[] noise = Arrays.copyOf(xls, 3_000);
        Arrays.fill(noise, 512, 3_000, (byte) 0x33);
        add("内容乱掉的xls", "数据.xls", noise, "sheet.damaged");
    }

    private void spoil(String name, String part, UnaryOperator<String> change, String code) {
        Map<String, byte[]> entries = entries();
        String content = new String(entries.get(part), StandardCharsets.UTF_8);
        entries.put(part, change.apply(content).getBytes(StandardCharsets.UTF_8));
        add(name, "数据.xlsx", SheetFile.zip(entries), code);
    }

    private void add(String name, String fileName, String content, String code) {
        add(name, fileName, content.getBytes(StandardCharsets.UTF_8), code);
    }

    private void add(String name, String fileName, byte[] content, String code) {
        all.add(new Odd(name, fileName, content, code));
    }

    private static String declared(String xml, String declaration) {
        int end = xml.indexOf("?>") + 2;
        return xml.substring(0, end) + declaration + xml.substring(end);
    }

    private Map<String, byte[]> entries() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(good))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return entries;
    }

    /** The same zip with a name replaced by another of the same length, which no library would write twice. */
    private static byte[] renamed(byte[] zip, String from, String to) {
        String bytes = new String(zip, StandardCharsets.ISO_8859_1);
        return bytes.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] encrypted(byte[] content) {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream stream = encryptor.getDataStream(container)) {
                stream.write(content);
            }
            return bytes(container);
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] ole(String... streams) {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            for (String stream : streams) {
                container.createDocument(new ByteArrayInputStream(new byte[5_000]), stream);
            }
            return bytes(container);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] xls() {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("数据").createRow(0).createCell(0).setCellValue("姓名");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] bytes(POIFSFileSystem container) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        container.writeFilesystem(bytes);
        return bytes.toByteArray();
    }
}
