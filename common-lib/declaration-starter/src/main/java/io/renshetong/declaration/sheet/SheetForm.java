package io.renshetong.declaration.sheet;

import io.renshetong.declaration.Field;
import io.renshetong.declaration.Register;
import io.renshetong.declaration.Sheet;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.declaration.definition.Shape;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sheet of one declaration type, or of a business of several: writes its templates, knows its columns, reads its rows. */
public final class SheetForm<P extends Record> {
    private final Sheet<P> sheet;
    private final List<FormColumn<P>> columns;
    private final HeadMatch<P> heads;
    private final RowReader<P> rows;
    private final Settling<P> settling;
    private final SheetBooks<P> books;

    SheetForm(Matter type, @Nullable Shape<P> shape, Sheet<P> sheet, Messages messages, Seal seal, Clock clock) {
        this.sheet = sheet;
        this.columns = sheet.columns().stream()
                .map(column -> FormColumn.of(type, column, messages))
                .toList();
        CellRefusals refusals = new CellRefusals(type, messages);
        this.settling = new Settling<>(type, shape, columns, refusals);
        this.heads = new HeadMatch<>(type, sheet.version(), columns, messages, seal);
        this.rows = new RowReader<>(type, columns, refusals, settling, seal);
        this.books = new SheetBooks<>(type, sheet.version(), columns, messages, seal, clock);
    }

    /** The columns as a user sees them, in their order. */
    public List<SheetColumn> columns() {
        return columns.stream().map(FormColumn::shown).toList();
    }

    /** The version a template must be of. */
    public String version() {
        return sheet.version();
    }

    /** A workbook to fill in: 数据, 填写说明, 代码表 (DOMAIN E.1). */
    public void writeTemplate(OutputStream out, TemplateAsk<P> ask) throws IOException {
        books.writeTemplate(out, ask);
    }

    /** A workbook about those of a unit, each row given as text by column. */
    public void writeRoster(OutputStream out, String unitCode, Iterator<Map<String, String>> rows) throws IOException {
        books.writeRoster(out, unitCode, rows);
    }

    /** Whether a file is one of this type's, and which of its columns is which. */
    public Mapping match(SheetHead head, Actor actor) {
        return heads.match(head, actor);
    }

    /** What a row says, and everything that is wrong with its cells. */
    public ReadRow read(SheetRow row, Mapping mapping) {
        return rows.read(row, mapping);
    }

    /** As {@link #read}, of cells mended elsewhere. */
    public ReadRow reread(int rowNo, Map<String, String> cells, @Nullable String ref) {
        return rows.reread(rowNo, cells, ref);
    }

    /**
     * What a row asks for beside what the register holds: values of columns that fill one of several fields go where
     * they belong, those that are what they were are dropped, and a row that slipped to somebody else is named.
     */
    public ReadRow settle(ReadRow row, Register.Present<P> present) {
        return settling.settle(row, present);
    }

    /** A workbook of rows to be mended and handed in again: as read, with 错误原因, bad cells red. */
    public void writeBadRows(OutputStream out, SheetHead head, Actor actor, Iterator<BadRow> rows) throws IOException {
        books.writeBadRows(out, head.mark(), actor, rows);
    }

    /** The column that tells whose row it is by their number. */
    public String numberColumn() {
        return first(Field.Kind.ID_NUMBER, column -> true);
    }

    /** The column that tells their name. */
    public String nameColumn() {
        return first(
                Field.Kind.TEXT,
                column -> column.content() == Sheet.Content.SUBJECT_NAME
                        || column.key().equals("name"));
    }

    private String first(Field.Kind kind, Predicate<Sheet.Column<P>> wanted) {
        return columns.stream()
                .filter(column -> column.kind() == kind && wanted.test(column.column()))
                .map(FormColumn::key)
                .findFirst()
                .orElse("");
    }

    /** Normalised headers, for finding the header row of a file. */
    Set<String> headers() {
        return columns.stream()
                .map(column -> Headings.normal(column.shown().header()))
                .collect(Collectors.toSet());
    }
}
