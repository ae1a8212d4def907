package io.renshetong.report.personchange;

import io.renshetong.report.form.Booklet;
import io.renshetong.report.form.Contents;
import io.renshetong.report.form.Sums;
import io.renshetong.report.paper.TablePage;
import io.renshetong.starter.problem.Messages;
import java.util.List;

/** Persons and changes of each page, and of the whole on the last. */
final class PersonChangeSums {
    private PersonChangeSums() {}

    static List<Sums> of(List<TablePage> pages, Booklet booklet, Messages messages) {
        return pages.stream()
                .map(page -> new Sums(
                        messages.get("report.sum.page", page.entries(), page.rows()),
                        page.closing() ? whole(pages, booklet, messages) : ""))
                .toList();
    }

    private static String whole(List<TablePage> pages, Booklet booklet, Messages messages) {
        Contents contents = booklet.contents();
        String whole = messages.get("report.sum.whole", contents.declarations(), contents.items());
        if (booklet.of() == 1) return whole;
        int entries = pages.stream().mapToInt(TablePage::entries).sum();
        int rows = pages.stream().mapToInt(TablePage::rows).sum();
        return messages.get("report.sum.booklet", entries, rows) + "　　" + whole;
    }
}
