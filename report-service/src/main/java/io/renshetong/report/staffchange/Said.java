package io.renshetong.report.staffchange;

import io.renshetong.report.paper.Column;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a form: what it says of a change, on paper and in a workbook alike.
 *
 * @param key names its header, the message {@code <form>.column.<key>}
 * @param over key of the head it shares with its neighbours
 * @param masked how a workbook that is not in clear text says it
 */
record Said(
        String key,
        double widthMm,
        boolean centred,
        @Nullable String over,
        Function<Change, String> text,
        Function<String, String> masked) {

    static Said centred(String key, double widthMm, Function<Change, String> text) {
        return new Said(key, widthMm, true, null, text, Function.identity());
    }

    static Said left(String key, double widthMm, Function<Change, String> text) {
        return new Said(key, widthMm, false, null, text, Function.identity());
    }

    Said under(String shared) {
        return new Said(key, widthMm, centred, shared, text, masked);
    }

    Said maskedBy(Function<String, String> mask) {
        return new Said(key, widthMm, centred, over, text, value -> value.isEmpty() ? value : mask.apply(value));
    }

    /** @param words gives the header of a key */
    Column column(Function<String, String> words) {
        Column column = centred ? Column.centred(words.apply(key), widthMm) : Column.left(words.apply(key), widthMm);
        return over == null ? column : column.under(words.apply(over));
    }
}
