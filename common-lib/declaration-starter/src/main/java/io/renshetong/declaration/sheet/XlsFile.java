package io.renshetong.declaration.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.NoPropertySetStreamException;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The container of an xls workbook, and of an xlsx workbook with a password. */
final class XlsFile {
    private XlsFile() {}

    /** POI found the file to be nothing it can read; it says so by many kinds of exceptions. */
    static final class Damaged extends Exception {
        Damaged(Exception cause) {
            super(cause);
        }
    }

    static POIFSFileSystem open(Path file) throws Damaged {
        try {
            return new POIFSFileSystem(file.toFile(), true);
        } catch (IOException | RuntimeException damaged) {
            throw new Damaged(damaged);
        }
    }

    static void inspect(POIFSFileSystem container, Complaints complaints) {
        var root = container.getRoot();
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            complaints.add("sheet.encrypted");
        } else if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
            complaints.add("sheet.macro");
        } else if (!root.hasEntryCaseInsensitive("Workbook")) {
            complaints.add(root.hasEntryCaseInsensitive("Book") ? "sheet.too-old" : "sheet.not-a-workbook");
        }
    }

    static XlsBook outline(POIFSFileSystem container, Complaints complaints) throws Damaged, SheetRefused {
        try {
            return XlsBook.outline(container);
        } catch (EncryptedDocumentException locked) {
            throw complaints.refusal("sheet.encrypted");
        } catch (OldExcelFormatException old) {
            throw complaints.refusal("sheet.too-old");
        } catch (IOException | RuntimeException damaged) {
            throw new Damaged(damaged);
        }
    }

    static void read(Path file, int sheet, TableRows rows) throws Damaged, SheetRefused {
        try (POIFSFileSystem container = open(file)) {
            XlsBook.read(container, sheet, rows);
        } catch (XlsBook.Stopped stopped) {
            stopped.rethrow();
        } catch (IOException | RuntimeException damaged) {
            throw new Damaged(damaged);
        }
    }

    static Map<String, String> properties(POIFSFileSystem container) throws Damaged {
        Map<String, String> properties = new LinkedHashMap<>();
        try {
            if (container.getRoot().hasEntryCaseInsensitive(DocumentSummaryInformation.DEFAULT_STREAM_NAME)
                    && PropertySetFactory.create(container.getRoot(), DocumentSummaryInformation.DEFAULT_STREAM_NAME)
                            instanceof DocumentSummaryInformation summary) {
                CustomProperties custom = summary.getCustomProperties();
                if (custom != null) {
                    custom.nameSet().forEach(name -> properties.put(name, String.valueOf(custom.get(name))));
                }
            }
            return properties;
        } catch (IOException | NoPropertySetStreamException | RuntimeException damaged) {
            throw new Damaged(damaged);
        }
    }
}
