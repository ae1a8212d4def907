package io.renshetong.declaration.export;

import io.renshetong.declaration.Field;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.FieldSpec;
import io.renshetong.declaration.definition.Known;
import io.renshetong.kernel.money.Money;
import io.renshetong.starter.export.ExportColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the types of a service list beside the header, each field once under the name the first of them gives it. */
record ListedColumns(Map<String, Listed> byField) {
    /** A field by its words. */
    record Listed(String label, boolean inYuan) {}

    static ListedColumns of(DeclarationTypes types) {
        Map<String, Listed> listed = new LinkedHashMap<>();
        types.all()
                .forEach(type ->
                        type.definition().listed().forEach(field -> listed.putIfAbsent(field, listed(type, field))));
        return new ListedColumns(listed);
    }

    private static Listed listed(Known<?> type, String name) {
        FieldSpec field = Objects.requireNonNull(type.field(name));
        return new Listed(type.fieldLabel(name), field.field().kind() == Field.Kind.MONEY);
    }

    boolean isEmpty() {
        return byField.isEmpty();
    }

    Stream<ExportColumn> columns() {
        return byField.entrySet().stream().map(field -> {
            String key = "listed." + field.getKey();
            String label = field.getValue().label();
            return field.getValue().inYuan() ? ExportColumn.amount(key, label) : ExportColumn.text(key, label);
        });
    }

    /** One for each column; an amount is a number, unless it is masked. */
    List<@Nullable Object> cells(Map<String, @Nullable String> shown) {
        List<@Nullable Object> cells = new ArrayList<>();
        byField.forEach((field, listed) -> {
            String text = shown.get(field);
            cells.add(text == null || !listed.inYuan() ? text : amount(text));
        });
        return cells;
    }

    private static Object amount(String text) {
        return Money.parse(text).value().<Object>map(Money::amount).orElse(text);
    }
}
