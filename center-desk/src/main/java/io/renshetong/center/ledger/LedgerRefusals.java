package io.renshetong.center.ledger;

import io.renshetong.kernel.CleanText;
import io.renshetong.kernel.identity.UnitCode;
import io.renshetong.starter.problem.FieldError;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What cannot be posted, with the field it is about. */
@Component
class LedgerRefusals {
    private final LedgerNumbers numbers;
    private final Messages messages;
    private final Clock clock;

    LedgerRefusals(LedgerNumbers numbers, Messages messages, Clock clock) {
        this.numbers = numbers;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whoever is meant, the number in one spelling. */
    Holder holder(Who who) {
        List<FieldError> errors = new ArrayList<>();
        if (!UnitCode.parse(who.unitCode()).isValid()) errors.add(error("unitCode", "center.ledger.unit"));
        String number = numbers.read(who.idNumber(), LocalDate.now(clock)).orElse("");
        if (number.isEmpty()) errors.add(error("idNumber", "center.ledger.number"));
        if (!errors.isEmpty()) throw refusal(errors);
        return new Holder(CleanText.of(who.unitCode()), number, CleanText.of(who.name()));
    }

    void requireSameName(Holder known, Holder meant) {
        if (!known.name().equals(meant.name())) throw refused("name", "center.ledger.name", known.name());
    }

    void requirePostable(Posting posting, Payments payments) {
        YearMonth month = posting.month();
        if (month.isAfter(YearMonth.now(clock))) throw refused("month", "center.ledger.month.future");
        if (payments.isPaid(month)) throw refused("month", "center.ledger.month.paid", month);
        if (posting.kind() == Posting.Kind.OWED) {
            if (payments.isOwed(month)) throw refused("month", "center.ledger.month.owed", month);
            if (posting.amount() == null) throw refused("amount", "center.ledger.amount");
        }
    }

    void requirePast(LocalDate injuredOn) {
        if (injuredOn.isAfter(LocalDate.now(clock))) throw refused("injuredOn", "center.ledger.injured-on");
    }

    Refusal refused(String field, String code, Object... arguments) {
        return refusal(List.of(error(field, code, arguments)));
    }

    private FieldError error(String field, String code, Object... arguments) {
        return FieldError.error("#/" + field, code, messages.get(code, arguments));
    }

    private static Refusal refusal(List<FieldError> errors) {
        return Refusal.unprocessable("LEDGER_REFUSED", errors.getFirst().detail())
                .with(errors);
    }
}
