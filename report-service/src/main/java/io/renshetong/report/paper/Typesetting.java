package io.renshetong.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Breaks an entry's texts into lines and says how high its rows will be. */
final class Typesetting {
    static final double LINE_MM = 4.4;
    static final double ROOM_MM = 2.2;
    static final double RULE_MM = 0.18;

    /** Higher than this no row gets, so that it fits on a page whatever somebody has typed. */
    private static final int MOST_LINES = 24;

    private static final int MOST_CENTRED = 2;

    private static final String CONTINUED = "（续）";

    private final List<Column> columns;
    private final Lines lines;

    Typesetting(List<Column> columns, Lines lines) {
        this.columns = columns;
        this.lines = lines;
    }

    /** A row, or a part of one that is too high for a page. */
    record Piece(List<List<String>> lines, boolean begins) {
        double heightMm() {
            return height(lines);
        }
    }

    /** An entry broken into lines. */
    record Setting(List<List<String>> once, List<Piece> pieces) {
        Portion portion(int from, int to) {
            return new Portion(this, from, to);
        }
    }

    /** The rows of an entry that stand together on one page. */
    record Portion(Setting setting, int from, int to) {
        private List<List<String>> once() {
            if (from == 0) return setting.once;
            List<List<String>> again = new ArrayList<>(setting.once);
            List<String> first = new ArrayList<>(again.getFirst());
            first.add(CONTINUED);
            again.set(0, first);
            return again;
        }

        /** What the merged cells need beyond the rows they span is shared out among the rows. */
        private double extraMm() {
            double rows = pieces().stream().mapToDouble(Piece::heightMm).sum();
            return Math.max(0, height(once()) - rows) / (to - from);
        }

        double heightMm() {
            double extra = extraMm();
            return pieces().stream()
                    .mapToDouble(piece -> piece.heightMm() + extra + RULE_MM)
                    .sum();
        }

        List<Piece> pieces() {
            return setting.pieces.subList(from, to);
        }

        int rows() {
            return (int) pieces().stream().filter(Piece::begins).count();
        }
    }

    Setting set(Entry entry) {
        List<List<String>> once = IntStream.range(0, columns.size())
                .mapToObj(
                        column -> columns.get(column).merged() ? cut(broken(entry.once(), column)) : List.<String>of())
                .toList();
        List<Piece> pieces = new ArrayList<>();
        for (List<String> row : entry.rows()) addPieces(pieces, row);
        return new Setting(once, pieces);
    }

    private void addPieces(List<Piece> pieces, List<String> row) {
        List<List<String>> cells = IntStream.range(0, columns.size())
                .mapToObj(column -> columns.get(column).merged() ? List.<String>of() : broken(row, column))
                .toList();
        int most = cells.stream().mapToInt(List::size).max().orElse(1);
        for (int from = 0; from < most; from += MOST_LINES) {
            int first = from;
            pieces.add(new Piece(cells.stream().map(cell -> part(cell, first)).toList(), first == 0));
        }
    }

    private static List<String> part(List<String> cell, int from) {
        if (from < cell.size()) return cell.subList(from, Math.min(cell.size(), from + MOST_LINES));
        return from == 0 || cell.isEmpty() ? List.of() : List.of(CONTINUED);
    }

    private List<String> broken(List<String> texts, int column) {
        return lines.of(texts.get(column), columns.get(column).textWidthMm());
    }

    private static List<String> cut(List<String> cell) {
        if (cell.size() <= MOST_LINES) return cell;
        List<String> shortened = new ArrayList<>(cell.subList(0, MOST_LINES - 1));
        shortened.add("……");
        return shortened;
    }

    private static double height(List<List<String>> cells) {
        int most = cells.stream().mapToInt(List::size).max().orElse(1);
        return Math.max(1, most) * LINE_MM + ROOM_MM;
    }

    /** The rows of a portion as they will be printed. */
    List<PlacedRow> place(Portion portion) {
        List<List<String>> once = portion.once();
        double extra = portion.extraMm();
        List<PlacedRow> rows = new ArrayList<>();
        int span = portion.to - portion.from;
        for (Piece piece : portion.pieces()) {
            List<PlacedCell> cells = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                boolean merged = columns.get(column).merged();
                if (merged && !rows.isEmpty()) continue;
                List<String> text = merged ? once.get(column) : piece.lines.get(column);
                cells.add(new PlacedCell(
                        String.join("\n", text),
                        merged ? span : 1,
                        columns.get(column).look()));
            }
            rows.add(new PlacedRow(cells, piece.heightMm() + extra));
        }
        return rows;
    }
}
