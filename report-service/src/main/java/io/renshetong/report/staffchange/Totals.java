package io.renshetong.report.staffchange;

import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.report.form.Booklet;
import io.renshetong.report.form.Sums;
import io.renshetong.report.paper.TablePage;
import io.renshetong.starter.problem.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Declarations of each page by insurance, and declarations and persons of the whole on the last. */
final class Totals {
    private Totals() {}

    static List<Sums> of(List<TablePage> pages, List<Change> changes, Booklet booklet, Messages messages) {
        List<Sums> sums = new ArrayList<>();
        int from = 0;
        for (TablePage page : pages) {
            List<Change> here = changes.subList(from, from + page.entries());
            from += page.entries();
            sums.add(new Sums(
                    messages.get(
                            "staff-change.sum.page",
                            here.size(),
                            count(here, Insurance.MEDICAL),
                            count(here, Insurance.INJURY),
                            count(here, Insurance.UNEMPLOYMENT)),
                    page.closing() ? whole(changes.size(), booklet, messages) : ""));
        }
        return sums;
    }

    private static long count(List<Change> changes, Insurance insurance) {
        return changes.stream().filter(change -> change.has(insurance)).count();
    }

    private static String whole(int here, Booklet booklet, Messages messages) {
        String whole = messages.get(
                "staff-change.sum.whole",
                booklet.contents().declarations(),
                booklet.contents().sum().persons());
        return booklet.of() == 1 ? whole : messages.get("staff-change.sum.booklet", here) + "　　" + whole;
    }

    /** The line of the whole by insurance, such as 本月增员 3 人：医疗保险 3 人　工伤保险 3 人　失业保险 2 人. */
    static String byInsurance(String key, Booklet booklet, Messages messages) {
        Map<String, Integer> counts = booklet.contents().sum().byInsurance();
        return messages.get(
                key,
                booklet.contents().sum().persons(),
                counts.getOrDefault(Insurance.MEDICAL.code(), 0),
                counts.getOrDefault(Insurance.INJURY.code(), 0),
                counts.getOrDefault(Insurance.UNEMPLOYMENT.code(), 0));
    }
}
