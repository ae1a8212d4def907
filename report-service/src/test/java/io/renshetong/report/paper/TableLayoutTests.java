package io.renshetong.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableLayoutTests {
    private static final double BODY = 100;
    private static final double CLOSING = 40;
    private static final List<Column> COLUMNS =
            List.of(Column.centred("序号", 13).spanning(), Column.left("变更项目", 40), Column.left("变更后", 40));

    private final Lines lines = new Lines(new Typefaces(""));

    private List<TablePage> spread(List<Entry> entries) {
        return TableLayout.spread(COLUMNS, lines, BODY, CLOSING, entries);
    }

    private static Entry entry(int number, int rows) {
        return new Entry(
                List.of(Integer.toString(number), "", ""),
                IntStream.range(0, rows)
                        .mapToObj(row -> List.of("", "项目" + row, "值"))
                        .toList());
    }

    @Test
    void putsEveryRowOnExactlyOnePageAndOverfillsNone() {
        for (int count = 1; count < 60; count++) {
            List<TablePage> pages = spread(IntStream.rangeClosed(1, count)
                    .mapToObj(number -> entry(number, 1 + number % 4))
                    .toList());
            assertThat(pages.stream().mapToInt(TablePage::entries).sum()).isEqualTo(count);
            assertThat(pages.stream().mapToInt(TablePage::rows).sum())
                    .isEqualTo(IntStream.rangeClosed(1, count)
                            .map(number -> 1 + number % 4)
                            .sum());
            assertThat(pages).allMatch(page -> height(page) <= BODY);
            assertThat(height(pages.getLast()) + CLOSING).isLessThanOrEqualTo(BODY);
            assertThat(pages.stream().filter(TablePage::closing)).containsExactly(pages.getLast());
        }
    }

    @Test
    void saysAgainOverleafWhoseRowsGoOn() {
        List<TablePage> pages = spread(List.of(entry(1, 3), entry(2, 30)));
        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(pages.get(1).placed().getFirst().cells().getFirst().text()).isEqualTo("2\n（续）");
        assertThat(pages.get(1).entries()).isZero();
        assertThat(pages.stream().mapToInt(TablePage::rows).sum()).isEqualTo(33);
    }

    @Test
    void keepsTogetherWhoWouldOnlyBeDividedForASmallGap() {
        List<TablePage> pages = spread(List.of(entry(1, 11), entry(2, 6)));
        assertThat(pages.getFirst().rows()).isEqualTo(11);
        assertThat(pages.get(1).placed().getFirst().cells().getFirst().text()).isEqualTo("2");
    }

    @Test
    void dividesARowThatIsHigherThanAPage() {
        String endless = String.join("", Collections.nCopies(400, "长"));
        List<TablePage> pages = TableLayout.spread(
                COLUMNS,
                lines,
                130,
                CLOSING,
                List.of(new Entry(List.of("1", "", ""), List.of(List.of("", "地址", endless)))));
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(pages.stream().mapToInt(TablePage::rows).sum()).isEqualTo(1);
        String all = pages.stream()
                .flatMap(page -> page.placed().stream())
                .map(row -> row.cells().getLast().text().replace("\n", ""))
                .reduce("", String::concat);
        assertThat(all).isEqualTo(endless);
    }

    private static double height(TablePage page) {
        return page.placed().stream()
                .mapToDouble(row -> row.heightMm() + Typesetting.RULE_MM)
                .sum();
    }
}
