package io.renshetong.declaration;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One workbook for several types: a column is whatever component of that name the types have, and each row is sorted to
 * the type it makes.
 *
 * @param roster whom a filled template is about; absent where templates go out empty only
 */
public record JointSheet(
        Sheet<Record> sheet, Sorting sorting, @Nullable Roster roster) {

    /** Tells of rows which declaration each of them makes; asked once for all rows of a portion. */
    @FunctionalInterface
    public interface Sorting {
        /** One answer per row, in their order. */
        List<Sorted> sort(List<Map<String, @Nullable Object>> rows, Scope scope);
    }

    /**
     * On whose behalf rows are declared.
     *
     * @param unitCode the unit that is meant where a row does not name one
     * @param units those a row may name
     */
    public record Scope(String unitCode, Set<String> units) {}

    /**
     * What a row makes.
     *
     * @param type code of one of the types; absent where the row does not tell
     * @param values by component or column name; those the type has no component for are passed over
     */
    public record Sorted(
            @Nullable String type, String unitCode, Map<String, @Nullable Object> values, List<Complaint> complaints) {}

    /** Why a row can't be sorted as it is: column, message code and what the message names. */
    public record Complaint(String column, String code, List<Object> arguments) {
        public Complaint(String column, String code, Object... arguments) {
            this(column, code, List.of(arguments));
        }
    }

    /** Those of a unit a template can be filled with, as text by column; read on as it is consumed. */
    @FunctionalInterface
    public interface Roster {
        Iterator<Map<String, String>> of(String unitCode);
    }
}
