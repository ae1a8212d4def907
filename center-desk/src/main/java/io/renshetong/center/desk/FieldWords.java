package io.renshetong.center.desk;

import io.renshetong.center.form.Forms;
import io.renshetong.contract.TypeForm.FormField;
import io.renshetong.kernel.code.CodeTable;
import io.renshetong.kernel.code.CodeTables;
import io.renshetong.kernel.identity.Mask;
import io.renshetong.kernel.time.CalendarText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a field is called, what its codes mean, and how much of its value is shown to whom; the form of its type says it. */
@Component
class FieldWords {
    private final Forms forms;
    private final CodeTables codes = CodeTables.load();

    FieldWords(Forms forms) {
        this.forms = forms;
    }

    /** The label, or the bare name of a field the form does not have. */
    String label(String type, String field) {
        return find(type, field).map(FormField::label).orElse(field);
    }

    boolean knows(String type, String field) {
        return find(type, field).isPresent();
    }

    /** The value as it may be read; a field the form does not have shows nothing unless in clear. */
    @Nullable
    String value(String type, String field, @Nullable Object value, boolean clear) {
        if (value == null) return null;
        String text = value.toString();
        if (clear || text.isEmpty()) return text;
        return find(type, field).map(known -> masked(known, text)).orElse(Mask.HIDDEN);
    }

    /** The value in words: the name behind a code, a month with its hyphen, otherwise the value itself. */
    @Nullable
    String inWords(String type, String field, @Nullable Object value, boolean clear) {
        String shown = value(type, field, value, clear);
        return shown == null
                ? null
                : find(type, field).map(one -> inWords(one, shown)).orElse(shown);
    }

    private String inWords(FormField field, String shown) {
        if (field.kind().equals("month")) return CalendarText.shownMonth(shown);
        String table = field.codeTable();
        return table == null
                ? shown
                : codes.find(table).map(found -> meaning(found, shown)).orElse(shown);
    }

    /** A sensitive value of a kind nothing is said about here shows nothing. */
    static String masked(FormField field, String text) {
        if (field.sensitivity().equals("S1")) return text;
        return switch (field.kind()) {
            case "idNumber", "text" -> Mask.idNumber(text);
            case "mobile", "phone" -> Mask.mobile(text);
            case "email" -> Mask.email(text);
            case "address" -> Mask.address(text);
            case "code", "date", "month" -> text;
            default -> Mask.HIDDEN;
        };
    }

    private Optional<FormField> find(String type, String field) {
        return forms.of(type).flatMap(form -> form.field(field));
    }

    private static String meaning(CodeTable table, String code) {
        return table.id().equals("region") ? table.fullName(code) : table.display(code);
    }
}
