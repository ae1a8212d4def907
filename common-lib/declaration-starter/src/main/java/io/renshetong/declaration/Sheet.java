package io.renshetong.declaration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How rows of a type stand in a workbook: a version and columns, each by the name of the component it fills.
 *
 * @param version of the template; a sheet made from another one is refused
 */
public record Sheet<P extends Record>(String version, List<Column<P>> columns) {

    /**
     * One column, headed by the message {@code <type>.sheet.<key>} or else by the label of its field.
     *
     * @param fields the components it can fill; none for what is only shown
     * @param choice which of several components the value belongs to, told by the row as it would be
     * @param codes the code table of a column that fills no component but is told to whoever sorts the row
     * @param fitting which of its codes go with what another column says
     */
    public record Column<P extends Record>(
            Content content,
            String key,
            List<String> fields,
            @Nullable Function<P, String> choice,
            @Nullable String codes,
            @Nullable Fitting fitting) {}

    /**
     * Codes of one column that go with the code of another. It narrows what a cell that can't be read is told to hold, no
     * more: whether codes that can be read go together is for rules to say.
     *
     * @param with key of the other column, which is read first
     * @param fits whether a code of the one, second, goes with a code of the other, first
     */
    public record Fitting(String with, BiPredicate<String, String> fits) {}

    /** What a template shows in a column before anybody has written into it. */
    public enum Content {
        SEQUENCE,
        UNIT,
        SUBJECT_NAME,
        SUBJECT_NUMBER,
        /** The present value, to be written over. */
        PRESENT,
        /** Nothing; what is written replaces the present value. */
        BLANK,
        /** Nothing; what is written says something about the row that is no component of it. */
        ASIDE
    }

    /** Begins a sheet: {@code Sheet.<PersonChange>version("1").sequence().unit().subject().blank("name").present("mobile")}. */
    public static <P extends Record> Sheet<P> version(String version) {
        return new Sheet<>(version, List.of());
    }

    public Sheet {
        columns = List.copyOf(columns);
        Set<String> keys = new LinkedHashSet<>();
        columns.forEach(column -> {
            if (!keys.add(column.key())) {
                throw new IllegalArgumentException("Two columns are called " + column.key());
            }
        });
    }

    /** A running number; it is not read. */
    public Sheet<P> sequence() {
        return with(shown(Content.SEQUENCE, "sequence"));
    }

    /** The name of the unit; it is not read. */
    public Sheet<P> unit() {
        return with(shown(Content.UNIT, "unitName"));
    }

    /** Whom the row is about, as the register has them: name and number, locked and compared. */
    public Sheet<P> subject() {
        return with(shown(Content.SUBJECT_NAME, "subjectName")).with(shown(Content.SUBJECT_NUMBER, "subjectNumber"));
    }

    /** Columns handed out with the present values. */
    public Sheet<P> present(String... fields) {
        return each(Content.PRESENT, fields);
    }

    /** Columns handed out empty. */
    public Sheet<P> blank(String... fields) {
        return each(Content.BLANK, fields);
    }

    /** A column handed out empty whose value belongs to one of several components, as the whole row decides. */
    public Sheet<P> oneOf(String key, Function<P, String> choice, String... fields) {
        return with(new Column<>(Content.BLANK, key, List.of(fields), choice, null, null));
    }

    /** A column handed out empty that takes those of its codes which go with the code in a column before it. */
    public Sheet<P> fitting(String key, String with, BiPredicate<String, String> fits) {
        return with(new Column<>(Content.BLANK, key, List.of(key), null, null, new Fitting(with, fits)));
    }

    /** A column of codes that fills no component; the header's message tells whether it is required. */
    public Sheet<P> aside(String key, String codes) {
        return with(new Column<>(Content.ASIDE, key, List.of(), null, codes, null));
    }

    /** Columns of text that fill no component. */
    public Sheet<P> aside(List<String> keys) {
        Sheet<P> more = this;
        for (String key : keys) {
            more = more.with(shown(Content.ASIDE, key));
        }
        return more;
    }

    private Sheet<P> each(Content content, String... fields) {
        Sheet<P> more = this;
        for (String field : fields) {
            more = more.with(new Column<>(content, field, List.of(field), null, null, null));
        }
        return more;
    }

    private static <P extends Record> Column<P> shown(Content content, String key) {
        return new Column<>(content, key, List.of(), null, null, null);
    }

    private Sheet<P> with(Column<P> column) {
        List<Column<P>> more = new ArrayList<>(columns);
        more.add(column);
        return new Sheet<>(version, more);
    }
}
