package io.renshetong.report.staffchange;

import io.renshetong.report.paper.Column;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column of a form: what it says of a change, on paper and in a workbook alike.
 *
 * @param key names its header, the message {@code <form>.column.<key>}
 * @param over key of the head it shares with its neighbours
 * @param masked how a workbook that is not in clear text says it
 * @param inYuan an amount, in a workbook a number; several in one cell are text there too
 */
record Said(
        String key,
        double widthMm,
        boolean centred,
        @Nullable String over,
        Function<Change, String> text,
        Function<String, String> masked,
        boolean inYuan) {
    private static final Pattern ONE_AMOUNT = Pattern.compile("\\d+\\.\\d{2}");

    static Said centred(String key, double widthMm, Function<Change, String> text) {
        return new Said(key, widthMm, true, null, text, Function.identity(), false);
    }

    static Said left(String key, double widthMm, Function<Change, String> text) {
        return new Said(key, widthMm, false, null, text, Function.identity(), false);
    }

    static Said amount(String key, double widthMm, Function<Change, String> text) {
        return new Said(key, widthMm, true, null, text, Function.identity(), true);
    }

    Said under(String shared) {
        return new Said(key, widthMm, centred, shared, text, masked, inYuan);
    }

    Said maskedBy(Function<String, String> mask) {
        return new Said(
                key, widthMm, centred, over, text, value -> value.isEmpty() ? value : mask.apply(value), inYuan);
    }

    /** As a cell of a workbook. */
    Object cell(Change change, boolean clear) {
        String said = text.apply(change);
        if (inYuan && ONE_AMOUNT.matcher(said).matches()) return new BigDecimal(said);
        return clear ? said : masked.apply(said);
    }

    /** @param words gives the header of a key */
    Column column(Function<String, String> words) {
        Column column = centred ? Column.centred(words.apply(key), widthMm) : Column.left(words.apply(key), widthMm);
        return over == null ? column : column.under(words.apply(over));
    }
}
