package io.renshetong.starter.export;

import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns wanted, in the order wanted.
 *
 * @param places where each of them is among all
 */
record Chosen(List<ExportColumn> columns, int[] places) {
    static Chosen of(List<ExportColumn> all, @Nullable List<String> keys, Messages messages) {
        List<String> known = all.stream().map(ExportColumn::key).toList();
        List<String> wanted = keys == null ? known : keys;
        if (wanted.isEmpty())
            throw Refusal.unprocessable("EXPORT_COLUMNS", messages.get("problem.EXPORT_COLUMNS.none"));
        Set<String> seen = new HashSet<>();
        List<ExportColumn> columns = new ArrayList<>();
        int[] places = new int[wanted.size()];
        for (String key : wanted) {
            int place = known.indexOf(key);
            if (place < 0 || !seen.add(key))
                throw Refusal.unprocessable("EXPORT_COLUMNS", messages.get("problem.EXPORT_COLUMNS.unknown", key));
            places[columns.size()] = place;
            columns.add(all.get(place));
        }
        return new Chosen(columns, places);
    }

    @Nullable
    Object[] of(@Nullable Object[] values) {
        @Nullable Object[] chosen = new @Nullable Object[places.length];
        for (int index = 0; index < places.length; index++) chosen[index] = values[places[index]];
        return chosen;
    }

    List<String> keys() {
        return columns.stream().map(ExportColumn::key).toList();
    }
}
