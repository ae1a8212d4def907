package io.renshetong.enrollment.participation;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a declaration made of the register, as the {@code effective} event tells it: the spans that begin. Each ends the one
 * of the same person, unit and insurance before it, so that whoever reads all of them has the register.
 */
public final class Outcome {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    private Outcome() {}

    /** The spans this declaration began, and the units at which the person is insured with them. */
    public static Map<String, @Nullable Object> of(String personKey, History history, String declarationNo) {
        Map<String, @Nullable Object> outcome = of(
                personKey,
                history.present().stream()
                        .filter(span -> span.cause().declarationNo().equals(declarationNo))
                        .toList());
        outcome.put(
                "insuredAt",
                history.present().stream()
                        .filter(Participation::isActive)
                        .map(Participation::unitCode)
                        .distinct()
                        .toList());
        return outcome;
    }

    /** These spans of somebody, whatever becomes of them. */
    public static Map<String, @Nullable Object> of(String personKey, List<Participation> begun) {
        Map<String, @Nullable Object> outcome = new LinkedHashMap<>();
        outcome.put("person", personKey);
        outcome.put("participations", begun.stream().map(Outcome::span).toList());
        return outcome;
    }

    private static Map<String, @Nullable Object> span(Participation span) {
        Terms terms = span.terms();
        YearMonth end = terms.contributionEnd();
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("unitCode", span.unitCode());
        told.put("insurance", span.insurance().code());
        told.put("since", span.since().toString());
        told.put("participationState", span.standing().participationState());
        told.put("contributionState", span.standing().contributionState());
        told.put("firstEnrolledOn", terms.firstEnrolledOn().toString());
        told.put("enrolledOn", terms.enrolledOn().toString());
        told.put("insuredIdentity", terms.insuredIdentity());
        told.put("rateClass", terms.rateClass());
        told.put("wage", terms.wage());
        told.put("contributionBase", terms.contributionBase());
        told.put("contributionStart", MONTH.format(terms.contributionStart()));
        told.put("contributionEnd", end == null ? null : MONTH.format(end));
        told.put("changeType", span.cause().changeType());
        told.put("changeReason", span.cause().changeReason());
        return told;
    }
}
