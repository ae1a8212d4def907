package io.renshetong.declaration.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** Finds the header among the first rows, then passes on the rows below it that hold something. */
final class HeadSeeker implements TableRows {
    /** Where a template has its header. */
    static final int USUAL_ROW = 3;

    private static final int LOOKED_AT = 20;
    private static final int MOST_NAMED = 20;

    private final Opened opened;
    private final SheetHandler handler;
    private final Set<String> known;
    private final Complaints complaints;
    private final List<SheetRow> before = new ArrayList<>();
    private boolean found;
    private int headerRow;
    private int delivered;
    private int formulas;
    private int firstFormulaRow;
    private int firstFormulaColumn;

    HeadSeeker(Opened opened, SheetHandler handler, Set<String> known, Complaints complaints) {
        this.opened = opened;
        this.handler = handler;
        this.known = known;
        this.complaints = complaints;
    }

    @Override
    public void row(int rowNo, List<@Nullable SheetCell> cells) throws SheetRefused {
        if (isBlank(cells)) {
            return;
        }
        SheetRow row = new SheetRow(rowNo, opened.outline().isHidden(rowNo), cells);
        if (found) {
            deliver(row);
        } else if (looksLikeAHead(cells)) {
            begin(row, List.of());
        } else {
            before.add(row);
            if (before.size() == LOOKED_AT) {
                beginAsBestAsCanBe();
            }
        }
    }

    @Override
    public void formula(int rowNo, int column) {
        if (formulas++ == 0) {
            firstFormulaRow = rowNo;
            firstFormulaColumn = column;
        }
    }

    /** Called when the file has ended. */
    void end() throws SheetRefused {
        if (!found && before.isEmpty()) {
            throw complaints.refusal("sheet.empty");
        }
        if (!found) {
            beginAsBestAsCanBe();
        }
        if (delivered == 0) {
            throw complaints.refusal("sheet.no-rows", headerRow);
        }
        if (formulas > 0) {
            note(
                    firstFormulaRow,
                    "sheet.formulas",
                    formulas,
                    CellReference.convertNumToColString(firstFormulaColumn) + firstFormulaRow);
        }
    }

    private boolean looksLikeAHead(List<@Nullable SheetCell> cells) {
        long filled = cells.stream().filter(Objects::nonNull).count();
        long hits = cells.stream()
                .filter(cell -> cell != null && known.contains(Headings.normal(cell.text())))
                .count();
        return hits >= 2 && hits * 2 >= filled;
    }

    /** No row shows headers of this service: the first with several texts stands in, so that it can be said what is missing. */
    private void beginAsBestAsCanBe() throws SheetRefused {
        for (int i = 0; i < before.size(); i++) {
            long texts = before.get(i).cells().stream()
                    .filter(cell -> cell != null && cell.kind() == SheetCell.Kind.TEXT)
                    .count();
            if (texts >= 2) {
                begin(before.get(i), before.subList(i + 1, before.size()));
                return;
            }
        }
        throw complaints.refusal("sheet.no-header", USUAL_ROW);
    }

    private void begin(SheetRow head, List<SheetRow> below) throws SheetRefused {
        found = true;
        headerRow = head.rowNo();
        long expected = opened.outline().filledBelow(headerRow);
        if (expected > opened.limits().rows()) {
            complaints.add("sheet.too-many-rows", expected, opened.limits().rows());
        }
        opened.outline().mergesBelow(headerRow).stream()
                .limit(MOST_NAMED)
                .forEach(merge ->
                        complaints.at(Math.max(merge.firstRow(), headerRow), null, "sheet.merged", merge.area()));
        complaints.refuseIfAny();
        List<String> headers = head.cells().stream()
                .map(cell -> cell == null ? "" : cell.text())
                .toList();
        handler.head(new SheetHead(opened.mark(), headerRow, headers, expected, opened.from1904()));
        opened.notes().forEach(handler::note);
        if (opened.mark() != null && headerRow != USUAL_ROW) {
            note(headerRow, "sheet.header-moved", headerRow, USUAL_ROW);
        }
        List<Integer> hidden = opened.outline().hiddenBelow(headerRow);
        if (!hidden.isEmpty()) {
            note(hidden.getFirst(), "sheet.hidden-rows", hidden.size(), some(hidden));
        }
        for (SheetRow row : below) {
            deliver(row);
        }
        before.clear();
    }

    private void deliver(SheetRow row) throws SheetRefused {
        if (++delivered > opened.limits().rows()) {
            throw complaints.refusal(
                    "sheet.too-many-rows", delivered, opened.limits().rows());
        }
        handler.row(row);
    }

    private void note(int row, String code, Object... arguments) {
        Complaints note = new Complaints(complaints).at(row, null, code, arguments);
        note.all().forEach(handler::note);
    }

    private static String some(List<Integer> rows) {
        String named = String.join(
                "、", rows.stream().limit(MOST_NAMED).map(String::valueOf).toList());
        return rows.size() > MOST_NAMED ? named + " 等" : named;
    }

    private static boolean isBlank(List<@Nullable SheetCell> cells) {
        for (SheetCell cell : cells) {
            if (cell != null && !isBlank(cell.text())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c != 0xA0 && !Character.isWhitespace(c) && Character.getType(c) != Character.FORMAT) {
                return false;
            }
        }
        return true;
    }
}
