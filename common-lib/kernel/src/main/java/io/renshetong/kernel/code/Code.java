package io.renshetong.kernel.code;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One code of a table, with the other names it is imported under and the days it may be declared on; a code that may no
 * longer be declared is still shown in old declarations.
 */
public record Code(
        String code,
        String name,
        @Nullable String parent,
        List<String> aliases,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {

    public Code {
        aliases = List.copyOf(aliases);
    }

    /** The same code in a table that does not hold its parent. */
    Code topmost() {
        return new Code(code, name, null, aliases, validFrom, validTo, source);
    }

    /** Whether it may be declared on that day; both ends are included. */
    public boolean isValid(LocalDate on) {
        return (validFrom == null || !on.isBefore(validFrom)) && (validTo == null || !on.isAfter(validTo));
    }

    /** {@code 代码|名称}, as drop-down lists of sheets write it. */
    public String withName() {
        return code + "|" + name;
    }
}
