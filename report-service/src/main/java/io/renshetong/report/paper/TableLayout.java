package io.renshetong.report.paper;

import io.renshetong.report.paper.Typesetting.Portion;
import io.renshetong.report.paper.Typesetting.Setting;
import java.util.ArrayList;
import java.util.List;

/**
 * Spreads a table over pages, one table for each page. An entry stays together where that does not leave a large gap;
 * otherwise it goes on overleaf, where its merged cells are said again.
 */
public final class TableLayout {
    private static final double LARGEST_GAP = 0.35;

    private final Typesetting typesetting;
    private final double bodyMm;
    private final double closingMm;
    private final List<List<Portion>> pages = new ArrayList<>();
    private List<Portion> page = new ArrayList<>();
    private double used;

    private TableLayout(List<Column> columns, Lines lines, double bodyMm, double closingMm) {
        typesetting = new Typesetting(columns, lines);
        this.bodyMm = bodyMm;
        this.closingMm = closingMm;
    }

    /**
     * Gives the pages; the last of them holds the closing.
     *
     * @param bodyMm height of the rows of a page
     * @param closingMm height of what ends the table
     */
    public static List<TablePage> spread(
            List<Column> columns, Lines lines, double bodyMm, double closingMm, List<Entry> entries) {
        TableLayout layout = new TableLayout(columns, lines, bodyMm, closingMm);
        for (Entry entry : entries) layout.add(layout.typesetting.set(entry));
        layout.close();
        return layout.placed();
    }

    private void add(Setting setting) {
        int from = 0;
        int end = setting.pieces().size();
        while (from < end) {
            Portion rest = setting.portion(from, end);
            double room = bodyMm - used;
            if (rest.heightMm() <= room) {
                put(rest);
                return;
            }
            boolean together = rest.heightMm() <= bodyMm && room < bodyMm * LARGEST_GAP;
            int to = together ? from : fitting(setting, from, room);
            if (to == from && page.isEmpty()) to = from + 1;
            if (to > from) put(setting.portion(from, to));
            turn();
            from = to;
        }
    }

    private static int fitting(Setting setting, int from, double room) {
        int to = from;
        while (to < setting.pieces().size() && setting.portion(from, to + 1).heightMm() <= room) to++;
        return to;
    }

    private void put(Portion portion) {
        page.add(portion);
        used += portion.heightMm();
    }

    private void turn() {
        pages.add(page);
        page = new ArrayList<>();
        used = 0;
    }

    /** Where the closing has no room any more, the last rows go along with it to a page of their own. */
    private void close() {
        if (page.isEmpty() && !pages.isEmpty()) {
            page = pages.removeLast();
            used = page.stream().mapToDouble(Portion::heightMm).sum();
        }
        if (used + closingMm <= bodyMm || page.isEmpty()) {
            turn();
            return;
        }
        Portion last = page.removeLast();
        boolean moves = !page.isEmpty() && last.heightMm() + closingMm <= bodyMm;
        int cut = moves ? last.from() : last.to() - 1;
        if (!moves && cut == last.from()) cut = last.to();
        if (cut > last.from()) page.add(last.setting().portion(last.from(), cut));
        turn();
        if (cut < last.to()) put(last.setting().portion(cut, last.to()));
        turn();
    }

    private List<TablePage> placed() {
        List<TablePage> placed =
                new ArrayList<>(pages.stream().map(this::placed).toList());
        placed.set(placed.size() - 1, placed.getLast().closed());
        return placed;
    }

    private TablePage placed(List<Portion> portions) {
        return new TablePage(
                portions.stream()
                        .flatMap(portion -> typesetting.place(portion).stream())
                        .toList(),
                (int) portions.stream().filter(portion -> portion.from() == 0).count(),
                portions.stream().mapToInt(Portion::rows).sum(),
                false);
    }
}
