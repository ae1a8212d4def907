package io.renshetong.declaration.sheet;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that was looked over and can be read. */
public final class Opened {
    private final Path file;
    private final SheetLimits limits;
    private final Table table;
    private final Outline outline;
    private final @Nullable TemplateMark mark;
    private final boolean from1904;
    private final List<SheetComplaint> notes;

    Opened(
            Path file,
            SheetLimits limits,
            Table table,
            Outline outline,
            @Nullable TemplateMark mark,
            boolean from1904,
            List<SheetComplaint> notes) {
        this.file = file;
        this.limits = limits;
        this.table = table;
        this.outline = outline;
        this.mark = mark;
        this.from1904 = from1904;
        this.notes = notes;
    }

    /** Where in the file the rows are. */
    sealed interface Table {
        record InXlsx(String part) implements Table {}

        record InXls(int sheet) implements Table {}

        record InCsv(CsvBook book) implements Table {}
    }

    Path file() {
        return file;
    }

    SheetLimits limits() {
        return limits;
    }

    Table table() {
        return table;
    }

    Outline outline() {
        return outline;
    }

    boolean from1904() {
        return from1904;
    }

    List<SheetComplaint> notes() {
        return notes;
    }

    /** What the template said of itself, unchecked; absent where the file was made from none. */
    public @Nullable TemplateMark mark() {
        return mark;
    }
}
