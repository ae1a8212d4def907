package io.renshetong.declaration.sheet;

import io.renshetong.starter.actor.Actor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sheet of one declaration type: writes its templates, knows its columns, reads its rows. */
public final class SheetForm<P extends Record> {
    SheetForm() {}

    /** The columns as a user sees them, in their order. */
    public List<SheetColumn> columns() {
        throw new UnsupportedOperationException();
    }

    /** A workbook to fill in: 数据, 填写说明, 代码表 (DOMAIN E.1). */
    public void writeTemplate(OutputStream out, TemplateAsk<P> ask) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Whether a file is one of this type's, and which of its columns is which. */
    public Mapping match(SheetHead head, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** What a row says, and everything that is wrong with its cells. */
    public ReadRow read(SheetRow row, Mapping mapping) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #read}, of cells mended elsewhere. */
    public ReadRow reread(int rowNo, Map<String, String> cells, @Nullable String ref) {
        throw new UnsupportedOperationException();
    }

    /** Puts values of columns that fill one of several fields where they belong, now that the present row is known. */
    public ReadRow settle(ReadRow row, @Nullable P before) {
        throw new UnsupportedOperationException();
    }

    /** A workbook of rows to be mended and handed in again: as read, with 错误原因, bad cells red. */
    public void writeBadRows(OutputStream out, SheetHead head, Actor actor, Iterator<BadRow> rows) throws IOException {
        throw new UnsupportedOperationException();
    }
}
