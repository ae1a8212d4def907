package io.renshetong.enrollment.leaving;

import io.renshetong.declaration.Findings;
import io.renshetong.declaration.GroupRule;
import io.renshetong.enrollment.declared.StaffChange;
import io.renshetong.enrollment.declared.StaffChangeRules;
import io.renshetong.enrollment.ledger.Injury;
import io.renshetong.enrollment.ledger.Ledger;
import io.renshetong.enrollment.ledger.Payments;
import io.renshetong.enrollment.participation.InsuredNumbers;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.kernel.money.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the centre's ledger has to say of everybody who leaves (3.4 ⑦, ⑧): warnings, each to be acknowledged. */
final class LedgerRules {
    private LedgerRules() {}

    /** ⑧ 有欠费: in an insurance that stops, at the unit that declares. */
    static <P extends Record & Leaves> GroupRule<P> nothingIsOwed(Ledger ledger, InsuredNumbers numbers) {
        return StaffChangeRules.ofEachBearer(
                numbers,
                ledger::payments,
                (row, payments, findings) -> payments.ifPresent(all -> all.stream()
                        .filter(one -> one.unitCode().equals(row.unitCode()) && one.isOwing())
                        .filter(one -> stopping(row.after()).contains(one.insurance()))
                        .forEach(one -> warn(one, findings))));
    }

    /** ⑦ 有未办结工伤: 劳动合同法第四十二条 keeps such a contract from being ended, except by death. */
    static GroupRule<Leaving> injuriesAreClosed(Ledger ledger, InsuredNumbers numbers) {
        return StaffChangeRules.ofEachBearer(numbers, ledger::openInjuries, (row, injuries, findings) -> {
            if (!Reasons.isDeath(row.after().changeReason())) {
                injuries.ifPresent(all -> all.stream()
                        .filter(one -> one.unitCode().equals(row.unitCode()))
                        .forEach(one -> warn(one, findings)));
            }
        });
    }

    private static Set<Insurance> stopping(StaffChange row) {
        Set<Insurance> stopping = new HashSet<>(row.insurances());
        row.insurances().forEach(insurance -> stopping.addAll(insurance.companions()));
        return stopping;
    }

    private static void warn(Payments one, Findings findings) {
        findings.warn(
                StaffChange.field(one.insurance()),
                "enrollment.arrears",
                one.insurance().label(),
                spans(one.owedMonths()),
                one.owedMonths().size(),
                new Money(one.owed()).formatted());
    }

    private static void warn(Injury one, Findings findings) {
        findings.warn(
                "changeReason",
                "enrollment.open-injury." + one.stage().name().toLowerCase(Locale.ROOT),
                one.caseNo(),
                one.injuredOn());
    }

    /** Months in a row are named by the first and the last of them. */
    static String spans(List<YearMonth> months) {
        List<List<YearMonth>> spans = new ArrayList<>();
        for (YearMonth month : months) {
            if (!spans.isEmpty() && spans.getLast().getLast().plusMonths(1).equals(month)) {
                spans.getLast().add(month);
            } else {
                spans.add(new ArrayList<>(List.of(month)));
            }
        }
        return spans.stream().map(LedgerRules::span).collect(Collectors.joining("、"));
    }

    private static String span(List<YearMonth> span) {
        return span.size() == 1 ? span.getFirst().toString() : span.getFirst() + "–" + span.getLast();
    }
}
