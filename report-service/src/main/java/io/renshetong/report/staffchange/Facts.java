package io.renshetong.report.staffchange;

import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.kernel.insurance.OpenMonth;
import io.renshetong.kernel.parameter.Parameter;
import io.renshetong.kernel.parameter.Parameters;
import io.renshetong.report.batch.Batch;
import io.renshetong.report.batch.Scope;
import io.renshetong.report.form.Booklet;
import io.renshetong.report.paper.Legibility;
import io.renshetong.starter.problem.Messages;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What stands above and below the table.
 *
 * @param day of confirming, or of printing where some days are printed
 * @param of which batch or which days
 * @param creditCode absent leaves a line to fill by hand
 * @param monthEnd how many are insured at the end of the month; nobody here knows, so it is filled by hand
 */
public record Facts(
        String unitName,
        String unitCode,
        String day,
        String of,
        @Nullable String creditCode,
        String total,
        String byInsurance,
        String count,
        String leftOut,
        List<String> rules) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final int RULES = 4;

    static Facts of(
            Sheet sheet,
            Booklet booklet,
            Legibility legibility,
            Parameters parameters,
            Messages messages,
            ZoneId zone) {
        Scope scope = booklet.scope();
        Batch batch = scope.batch();
        LocalDate printed = booklet.imprint().at().atZone(zone).toLocalDate();
        LocalDate day =
                batch == null ? printed : batch.confirmedAt().atZone(zone).toLocalDate();
        String form = sheet.form();
        int leftOut = booklet.contents().leftOut();
        return new Facts(
                legibility.look(scope.unitName(), messages.get("report.unit-name"), scope.unitName()),
                scope.unitCode(),
                DAY.format(day),
                batch == null ? days(scope, messages) : messages.get("staff-change.of-batch", batch.no()),
                booklet.imprint().creditCode(),
                messages.get(
                        "staff-change.total",
                        booklet.contents().sum().persons(),
                        booklet.contents().declarations()),
                Totals.byInsurance(form + ".whole." + span(scope, day), booklet, messages),
                messages.get("staff-change.count", booklet.contents().sum().persons()),
                leftOut == 0 ? "" : messages.get("staff-change.left-out", leftOut),
                rules(form, cutOff(scope.unitCode(), day, parameters), messages));
    }

    private static String days(Scope scope, Messages messages) {
        Scope.Days days = Objects.requireNonNull(scope.days());
        String text = messages.get("staff-change.of-days", DAY.format(days.from()), DAY.format(days.to()));
        String insurance = scope.insurance();
        return insurance == null
                ? text
                : text
                        + messages.get(
                                "staff-change.of-insurance",
                                Insurance.ofCode(insurance)
                                        .map(Insurance::shortLabel)
                                        .orElse(insurance));
    }

    /** Only the whole of a month is called 本月. */
    private static String span(Scope scope, LocalDate today) {
        Scope.Days days = scope.days();
        if (days == null) return "batch";
        YearMonth month = YearMonth.from(days.from());
        boolean whole = days.from().equals(month.atDay(1))
                && YearMonth.from(days.to()).equals(month)
                && (days.to().equals(month.atEndOfMonth()) || !days.to().isBefore(today));
        return whole && scope.insurance() == null ? "month" : "days";
    }

    private static @Nullable Integer cutOff(String unitCode, LocalDate day, Parameters parameters) {
        return unitCode.length() < 6
                ? null
                : parameters
                        .value(OpenMonth.CUTOFF_DAY, unitCode.substring(0, 6), day)
                        .map(Parameter::whole)
                        .orElse(null);
    }

    private static List<String> rules(String form, @Nullable Integer cutOff, Messages messages) {
        return IntStream.rangeClosed(1, RULES)
                .mapToObj(number -> messages.get(
                        form + ".rule." + number, cutOff == null ? messages.get("staff-change.cut-off") : cutOff))
                .collect(Collectors.toList());
    }
}
