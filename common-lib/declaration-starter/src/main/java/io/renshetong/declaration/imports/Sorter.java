package io.renshetong.declaration.imports;

import io.renshetong.declaration.JointSheet;
import io.renshetong.declaration.JointSheet.Complaint;
import io.renshetong.declaration.JointSheet.Sorted;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.definition.KnownBusiness;
import io.renshetong.declaration.definition.Matter;
import io.renshetong.declaration.sheet.CellError;
import io.renshetong.declaration.sheet.ReadRow;
import io.renshetong.starter.problem.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Has rows judged by the type each of them makes: by the sheet's own, or, of a business, by the one the row is sorted to. */
class Sorter {
    private final RowJudge judge;
    private final Messages messages;

    Sorter(RowJudge judge, Messages messages) {
        this.judge = judge;
        this.messages = messages;
    }

    /** Rows that are judged together. */
    private record Heap(@Nullable Known<?> type, String unitCode) {}

    /** One staged row for each, in their order. */
    List<StagedRow> judge(SheetContext context, List<ReadRow> rows) {
        return switch (context.matter()) {
            case Known<?> type -> judge.judge(context, type, rows);
            case KnownBusiness business -> joint(context, business, rows);
        };
    }

    private List<StagedRow> joint(SheetContext context, KnownBusiness business, List<ReadRow> rows) {
        JointSheet sheet = Objects.requireNonNull(business.declared().sheet());
        List<Sorted> sorted = sheet.sorting()
                .sort(
                        rows.stream().map(ReadRow::values).toList(),
                        new JointSheet.Scope(context.unitCode(), context.actor().units()));
        Map<Heap, List<Integer>> heaps = new LinkedHashMap<>();
        IntStream.range(0, rows.size())
                .forEach(at -> heaps.computeIfAbsent(
                                new Heap(
                                        type(business, sorted.get(at)),
                                        sorted.get(at).unitCode()),
                                _ -> new ArrayList<>())
                        .add(at));
        StagedRow[] staged = new StagedRow[rows.size()];
        heaps.forEach((heap, positions) -> {
            List<ReadRow> some = positions.stream()
                    .map(at -> sorted(heap.type(), rows.get(at), sorted.get(at)))
                    .toList();
            SheetContext ofUnit = context.of(heap.unitCode());
            List<StagedRow> judged = heap.type() == null
                    ? some.stream().map(row -> judge.unsorted(ofUnit, row)).toList()
                    : judge.judge(ofUnit, heap.type(), some);
            IntStream.range(0, positions.size()).forEach(i -> staged[positions.get(i)] = judged.get(i));
        });
        return Arrays.asList(staged);
    }

    private static @Nullable Known<?> type(Matter business, Sorted sorted) {
        return business.types().stream()
                .filter(type -> type.code().equals(sorted.type()))
                .findFirst()
                .orElse(null);
    }

    /** The row as its type reads it; what the type has no component for is left out. */
    private ReadRow sorted(@Nullable Known<?> type, ReadRow row, Sorted sorted) {
        Map<String, @Nullable Object> values = new HashMap<>(sorted.values());
        if (type != null) {
            values.keySet().removeIf(name -> type.field(name) == null);
        }
        List<CellError> errors = new ArrayList<>(row.errors());
        sorted.complaints().stream()
                .filter(complaint ->
                        row.errors().stream().noneMatch(error -> error.column().equals(complaint.column())))
                .map(complaint -> error(row, complaint))
                .forEach(errors::add);
        return new ReadRow(row.rowNo(), row.ref(), row.cells(), values, row.columnOf(), errors, row.warnings());
    }

    private CellError error(ReadRow row, Complaint complaint) {
        return new CellError(
                complaint.column(),
                complaint.code(),
                messages.get(complaint.code(), complaint.arguments().toArray()),
                row.cells().get(complaint.column()));
    }
}
