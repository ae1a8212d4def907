package io.renshetong.declaration.sheet;

import io.renshetong.declaration.sheet.Opened.Table;
import io.renshetong.starter.problem.Messages;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Decides by content what a file is, has it looked over, and streams the rows of the sheet called 数据. */
final class StreamingReader implements SheetReader {
    /** Enough for any person's workbook. */
    static final int MOST_SHEETS = 200;

    private static final long MIB = 1L << 20;

    private final Messages messages;
    private final Supplier<Set<String>> knownHeaders;

    StreamingReader(Messages messages, Supplier<Set<String>> knownHeaders) {
        this.messages = messages;
        this.knownHeaders = knownHeaders;
    }

    @Override
    public Opened open(Path file, String fileName, SheetLimits limits) throws SheetRefused {
        Complaints complaints = new Complaints(messages);
        try {
            long size = Files.size(file);
            if (size > limits.bytes()) {
                throw complaints.refusal("sheet.too-large", mib(size), limits.bytes() / MIB);
            }
            return switch (FileKind.of(file)) {
                case ZIP -> openXlsx(file, limits, complaints);
                case OLE -> openXls(file, limits, complaints);
                case TEXT -> openCsv(file, limits, complaints);
                case EMPTY -> throw complaints.refusal("sheet.kind-empty");
                case HTML -> throw complaints.refusal("sheet.kind-html");
                case XML -> throw complaints.refusal("sheet.kind-xml");
                case PDF -> throw complaints.refusal("sheet.kind-pdf");
                case ARCHIVE -> throw complaints.refusal("sheet.kind-archive");
                case PICTURE -> throw complaints.refusal("sheet.kind-picture");
                case UTF16 -> throw complaints.refusal("sheet.csv-encoding");
                case OTHER -> throw complaints.refusal("sheet.kind-other");
            };
        } catch (IOException unreadable) {
            throw refusalOf(unreadable, complaints);
        }
    }

    @Override
    public void read(Opened opened, SheetHandler handler) throws SheetRefused {
        Complaints complaints = new Complaints(messages);
        HeadSeeker rows = new HeadSeeker(opened, handler, knownHeaders.get(), complaints);
        try {
            switch (opened.table()) {
                case Table.InXlsx(String part) -> readXlsx(opened, part, rows);
                case Table.InXls(int sheet) -> XlsFile.read(opened.file(), sheet, rows);
                case Table.InCsv(CsvBook book) -> book.read(opened.file(), rows);
            }
        } catch (XMLStreamException | XlsFile.Damaged damaged) {
            throw complaints.refusal("sheet.damaged");
        } catch (CsvBook.Unreadable unreadable) {
            throw refusalOf(unreadable, complaints);
        } catch (IOException unreadable) {
            throw refusalOf(unreadable, complaints);
        }
        rows.end();
    }

    private Opened openXlsx(Path file, SheetLimits limits, Complaints complaints) throws IOException, SheetRefused {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            new ZipGuard(complaints).check(zip);
            complaints.refuseIfAny();
            XlsxBook book = XlsxBook.read(zip);
            if (book.hasMacro()) {
                complaints.add("sheet.macro");
            }
            if (book.isBinary()) {
                complaints.add("sheet.kind-xlsb");
            } else if (book.isOpenDocument()) {
                complaints.add("sheet.kind-ods");
            } else if (book.sheets().isEmpty()) {
                complaints.add("sheet.not-a-workbook");
            } else if (book.sheets().size() > MOST_SHEETS) {
                complaints.add("sheet.too-many-sheets", book.sheets().size(), MOST_SHEETS);
            }
            complaints.refuseIfAny();
            Complaints notes = new Complaints(messages);
            if (book.refersToOtherBooks()) {
                notes.add("sheet.other-books");
            }
            String name = SheetChoice.among(List.copyOf(book.sheets().keySet()), complaints, notes);
            String part = book.sheets().get(name);
            if (part == null || !book.has(part)) {
                throw complaints.refusal("sheet.damaged");
            }
            return new Opened(
                    file,
                    limits,
                    new Table.InXlsx(part),
                    new XlsxTable(book, part).outline(),
                    mark(book.properties()),
                    book.from1904(),
                    notes.all());
        } catch (XMLStreamException damaged) {
            throw complaints.refusal("sheet.damaged");
        }
    }

    private static void readXlsx(Opened opened, String part, HeadSeeker rows)
            throws IOException, XMLStreamException, SheetRefused {
        try (ZipFile zip = new ZipFile(opened.file().toFile());
                SharedTexts texts = new SharedTexts()) {
            XlsxBook book = XlsxBook.read(zip);
            XlsxTexts.read(book, texts);
            new XlsxTable(book, part).read(texts, opened.outline().lastRow(), rows);
        }
    }

    private Opened openXls(Path file, SheetLimits limits, Complaints complaints) throws IOException, SheetRefused {
        try (POIFSFileSystem container = XlsFile.open(file)) {
            XlsFile.inspect(container, complaints);
            complaints.refuseIfAny();
            XlsBook book = XlsFile.outline(container, complaints);
            complaints.refuseIfAny();
            if (book.names().size() > MOST_SHEETS) {
                throw complaints.refusal("sheet.too-many-sheets", book.names().size(), MOST_SHEETS);
            }
            Complaints notes = new Complaints(messages);
            int sheet = book.names().indexOf(SheetChoice.among(book.names(), complaints, notes));
            return new Opened(
                    file,
                    limits,
                    new Table.InXls(sheet),
                    book.outline(sheet),
                    mark(XlsFile.properties(container)),
                    book.from1904(),
                    notes.all());
        } catch (XlsFile.Damaged damaged) {
            throw complaints.refusal("sheet.damaged");
        }
    }

    private Opened openCsv(Path file, SheetLimits limits, Complaints complaints) throws IOException, SheetRefused {
        try {
            CsvBook book = CsvBook.look(file);
            return new Opened(file, limits, new Table.InCsv(book), book.outline(), null, false, List.of());
        } catch (CsvBook.Unreadable unreadable) {
            throw refusalOf(unreadable, complaints);
        }
    }

    private static SheetRefused refusalOf(CsvBook.Unreadable unreadable, Complaints complaints) {
        Integer row = unreadable.row() == 0 ? null : unreadable.row();
        complaints.at(row, null, unreadable.code(), unreadable.row());
        return new SheetRefused(complaints.all());
    }

    /** What is wrong with the file is the sender's to mend; what is wrong with the disk is ours. */
    private static SheetRefused refusalOf(IOException unreadable, Complaints complaints) {
        if (unreadable instanceof ZipException || unreadable instanceof EOFException) {
            return complaints.refusal("sheet.damaged");
        }
        throw new UncheckedIOException(unreadable);
    }

    private static @Nullable TemplateMark mark(Map<String, String> properties) {
        String code = properties.get("templateCode");
        return code == null
                ? null
                : new TemplateMark(
                        code,
                        properties.getOrDefault("version", ""),
                        List.of(properties.getOrDefault("unitIds", "").split(",")),
                        properties.getOrDefault("generatedAt", ""),
                        properties.get("formToken"));
    }

    private static String mib(long bytes) {
        return String.valueOf(Math.ceilDiv(bytes * 100, MIB) / 100.0);
    }
}
