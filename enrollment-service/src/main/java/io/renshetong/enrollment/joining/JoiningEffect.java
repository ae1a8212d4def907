package io.renshetong.enrollment.joining;

import io.renshetong.declaration.Effect;
import io.renshetong.enrollment.participation.Cause;
import io.renshetong.enrollment.participation.History;
import io.renshetong.enrollment.participation.Insured;
import io.renshetong.enrollment.participation.InsuredNumbers;
import io.renshetong.enrollment.participation.Outcome;
import io.renshetong.enrollment.participation.Participations;
import io.renshetong.enrollment.participation.Terms;
import io.renshetong.enrollment.participation.Turn;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.kernel.insurance.OpenMonth;
import io.renshetong.kernel.parameter.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Insures those who join, in one go for all declarations. */
public final class JoiningEffect<P extends Record & Joins> implements Effect<P> {
    /** Civil servants get their supplement along with medical insurance. */
    private static final String CIVIL_SERVANT = "301";

    private final Participations participations;
    private final InsuredNumbers numbers;
    private final Parameters parameters;
    private final ContributionBases bases;
    private final Kind kind;
    private final @Nullable BiFunction<P, String, Insured> newcomer;

    /**
     * What kind of change it is.
     *
     * @param changeType AAC050
     * @param changeReason AAE160
     */
    public record Kind(String changeType, String changeReason) {}

    /** @param newcomer makes somebody unknown one of the register, by row and key; absent where all must be known */
    public JoiningEffect(
            Participations participations,
            InsuredNumbers numbers,
            Parameters parameters,
            Kind kind,
            @Nullable BiFunction<P, String, Insured> newcomer) {
        this.participations = participations;
        this.numbers = numbers;
        this.parameters = parameters;
        this.bases = new ContributionBases(parameters);
        this.kind = kind;
        this.newcomer = newcomer;
    }

    @Override
    public void apply(List<Effective<P>> declarations) {
        applied(declarations);
    }

    @Override
    public Map<String, Map<String, @Nullable Object>> applied(List<Effective<P>> declarations) {
        Map<String, Insured> persons = persons(declarations);
        List<Participations.Change> changes = declarations.stream()
                .map(one -> new Participations.Change(
                        Objects.requireNonNull(persons.get(fingerprint(one))).key(), turns(one)))
                .toList();
        Map<String, History> after = participations.change(changes);
        Map<String, Map<String, @Nullable Object>> outcomes = new LinkedHashMap<>();
        for (int i = 0; i < declarations.size(); i++) {
            Effective<P> one = declarations.get(i);
            String key = changes.get(i).personKey();
            outcomes.put(one.no(), Outcome.of(key, Objects.requireNonNull(after.get(key)), one.no()));
        }
        return outcomes;
    }

    private Map<String, Insured> persons(List<Effective<P>> declarations) {
        Map<String, Insured> persons = new LinkedHashMap<>();
        participations
                .known(declarations.stream().map(this::fingerprint).toList())
                .forEach((fingerprint, known) -> persons.put(fingerprint, known.person()));
        List<Insured> entering = new ArrayList<>();
        for (Effective<P> one : declarations) {
            String fingerprint = fingerprint(one);
            if (!persons.containsKey(fingerprint)) {
                if (newcomer == null) {
                    throw new IllegalStateException("Nobody on the register of participations has this number");
                }
                Insured insured = newcomer.apply(one.after(), fingerprint);
                persons.put(fingerprint, insured);
                entering.add(insured);
            }
        }
        participations.enter(entering);
        return persons;
    }

    private List<Turn> turns(Effective<P> one) {
        P row = one.after();
        LocalDate on = Objects.requireNonNull(row.enrolledOn());
        YearMonth start = OpenMonth.start(
                Objects.requireNonNull(row.contributionStart()), one.confirmedOn(), one.unitCode(), parameters);
        Cause cause = new Cause(kind.changeType(), kind.changeReason(), one.no(), one.revision());
        return row.insurances().stream()
                .flatMap(insurance -> withCompanions(insurance, row))
                .map(insurance -> Turn.joins(one.unitCode(), insurance, terms(one, insurance, on, start), cause))
                .toList();
    }

    private Terms terms(Effective<P> one, Insurance insurance, LocalDate on, YearMonth start) {
        P row = one.after();
        return new Terms(
                on,
                on,
                row.insuredIdentity(),
                row.rateClass(),
                row.wage(),
                bases.base(one.unitCode().substring(0, 6), insurance, start, Objects.requireNonNull(row.wage()))
                        .orElse(null),
                start,
                null);
    }

    private Stream<Insurance> withCompanions(Insurance insurance, P row) {
        return Stream.concat(
                Stream.of(insurance),
                insurance.companions().stream()
                        .filter(companion -> companion != Insurance.CIVIL_SERVANT_MEDICAL
                                || CIVIL_SERVANT.equals(row.insuredIdentity())));
    }

    private String fingerprint(Effective<P> one) {
        return numbers.fingerprint(Objects.requireNonNull(one.after().idNumber()));
    }
}
