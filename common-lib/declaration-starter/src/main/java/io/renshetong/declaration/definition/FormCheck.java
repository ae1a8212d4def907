package io.renshetong.declaration.definition;

import io.renshetong.kernel.CleanText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the values of a request into the types of a payload record and checks their form; finds everything, not the first only. */
public final class FormCheck {
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}");
    private static final Pattern POSTCODE = Pattern.compile("[1-9]\\d{5}");
    private static final int LONGEST_VALUE_SHOWN = 40;

    private FormCheck() {}

    /**
     * The values as objects, by component name; those that could not be read are missing and named in the verdict.
     *
     * @param requested text by component name; {@code null} or blank clears
     */
    public static <P extends Record> Map<String, @Nullable Object> read(
            Known<P> type, Map<String, ? extends @Nullable Object> requested, LocalDate today, Verdict verdict) {
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        requested.forEach((name, value) -> {
            FieldSpec field = type.shape().field(name);
            if (field == null) {
                verdict.refuse(name, "declaration.unknown-field", name);
            } else if (value instanceof List || value instanceof Map) {
                verdict.refuse(name, "declaration.unreadable", type.fieldLabel(name));
            } else {
                one(type, field, clean(field, value), today, verdict, read);
            }
        });
        if (type.definition().register() == null) {
            requireAll(type, requested, verdict);
        }
        return read;
    }

    /** Of a change only what changes is asked for; something new has to be there as a whole. */
    private static void requireAll(Known<?> type, Map<String, ? extends @Nullable Object> requested, Verdict verdict) {
        for (FieldSpec field : type.shape().fields()) {
            if (field.field().required() && !requested.containsKey(field.name())) {
                verdict.refuse(field.name(), "declaration.required", type.fieldLabel(field.name()));
            }
        }
    }

    private static <P extends Record> void one(
            Known<P> type,
            FieldSpec field,
            String text,
            LocalDate today,
            Verdict verdict,
            Map<String, @Nullable Object> read) {
        String label = type.fieldLabel(field.name());
        String shown = shown(type, field, text);
        if (text.isEmpty()) {
            if (field.field().required()) {
                verdict.refuse(field.name(), "declaration.required", label);
            }
            read.put(field.name(), null);
            return;
        }
        int max = field.field().max();
        if (max > 0 && text.codePointCount(0, text.length()) > max) {
            verdict.refuseValue(field.name(), shown, "declaration.too-long", label, max);
            return;
        }
        if (field.pattern() != null && !field.pattern().matcher(text).matches()) {
            verdict.refuseValue(field.name(), shown, type.code() + "." + field.name() + ".pattern", label);
            return;
        }
        String complaint = complaint(type, field, text, today);
        if (complaint != null) {
            verdict.refuseValue(field.name(), shown, complaint, label);
            return;
        }
        try {
            read.put(field.name(), field.parse(text));
        } catch (IllegalArgumentException unreadable) {
            verdict.refuseValue(
                    field.name(),
                    shown,
                    "declaration.unreadable." + field.field().kind(),
                    label);
        }
    }

    private static @Nullable String complaint(Known<?> type, FieldSpec field, String text, LocalDate today) {
        return switch (field.field().kind()) {
            case CODE -> type.codesOf(field).isValid(text, today) ? null : "declaration.unknown-code";
            case MOBILE -> MOBILE.matcher(text).matches() ? null : "declaration.mobile";
            case PHONE -> PHONE.matcher(text).matches() ? null : "declaration.phone";
            case EMAIL -> EMAIL.matcher(text).matches() ? null : "declaration.email";
            case POSTCODE -> POSTCODE.matcher(text).matches() ? null : "declaration.postcode";
            case MONEY -> isAmount(text) ? null : "declaration.unreadable.MONEY";
            case TEXT, MULTILINE, DATE, MONTH, ID_NUMBER, ADDRESS -> null;
        };
    }

    private static boolean isAmount(String text) {
        try {
            return new BigDecimal(text).stripTrailingZeros().scale() <= 2;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private static String clean(FieldSpec field, @Nullable Object value) {
        String text = value == null ? null : value.toString();
        return switch (field.field().kind()) {
            case MULTILINE, ADDRESS -> CleanText.prose(text);
            case ID_NUMBER -> CleanText.of(text).toUpperCase(Locale.ROOT);
            default -> CleanText.of(text);
        };
    }

    private static String shown(Known<?> type, FieldSpec field, String text) {
        Object masked = type.masked(field.name(), text);
        String shown = masked == null ? "" : masked.toString();
        return shown.length() > LONGEST_VALUE_SHOWN ? shown.substring(0, LONGEST_VALUE_SHOWN) + "…" : shown;
    }
}
