package io.renshetong.center.desk;

import io.renshetong.kernel.code.CodeTable;
import io.renshetong.kernel.code.CodeTables;
import io.renshetong.kernel.identity.Mask;
import io.renshetong.starter.problem.Messages;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a field is called, what its codes mean, and how much of its value is shown to whom. */
@Component
class FieldWords {
    /** A field's codes are in the table of its own name, but for these. */
    private static final Map<String, String> OTHER_TABLES =
            Map.of("householdRegion", "region", "migrantWorker", "yes-no");

    private static final Map<String, UnaryOperator<String>> MASKS = Map.of(
            "idNumber", Mask::idNumber,
            "documentNumber", Mask::idNumber,
            "mobile", Mask::mobile,
            "phone", Mask::mobile,
            "householdAddress", Mask::address,
            "contactAddress", Mask::address,
            "email", Mask::email);

    private final Messages messages;
    private final CodeTables codes = CodeTables.load();

    FieldWords(Messages messages) {
        this.messages = messages;
    }

    /** The label, or the bare name of a field this desk has no word for. */
    String label(String field) {
        return messages.find("center.field." + field).orElse(field);
    }

    boolean knows(String field) {
        return messages.find("center.field." + field).isPresent();
    }

    /** The value as it may be read; a field this desk does not know shows nothing unless in clear. */
    @Nullable
    String value(String field, @Nullable Object value, boolean clear) {
        if (value == null) return null;
        String text = value.toString();
        if (clear || text.isEmpty()) return text;
        if (!knows(field)) return Mask.HIDDEN;
        return MASKS.getOrDefault(field, UnaryOperator.identity()).apply(text);
    }

    /** The value in words: the name behind a code, otherwise the value itself. */
    @Nullable
    String inWords(String field, @Nullable Object value, boolean clear) {
        String shown = value(field, value, clear);
        return shown == null
                ? null
                : table(field).map(table -> meaning(table, shown)).orElse(shown);
    }

    private Optional<CodeTable> table(String field) {
        String own = field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return codes.find(OTHER_TABLES.getOrDefault(field, own));
    }

    private static String meaning(CodeTable table, String code) {
        return table.id().equals("region") ? table.fullName(code) : table.display(code);
    }
}
