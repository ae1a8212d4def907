package io.renshetong.enrollment.leaving;

import io.renshetong.declaration.Effect;
import io.renshetong.enrollment.participation.Cause;
import io.renshetong.enrollment.participation.History;
import io.renshetong.enrollment.participation.InsuredNumbers;
import io.renshetong.enrollment.participation.Outcome;
import io.renshetong.enrollment.participation.Participations;
import io.renshetong.enrollment.participation.Standing;
import io.renshetong.enrollment.participation.Turn;
import io.renshetong.kernel.insurance.Insurance;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets people go, in one go for all declarations. */
public final class LeavingEffect<P extends Record & Leaves> implements Effect<P> {
    private final Participations participations;
    private final InsuredNumbers numbers;
    private final Function<P, Kind> kind;
    private final BiFunction<P, Insurance, Standing> to;

    /**
     * What kind of change it is.
     *
     * @param changeType AAC050
     * @param changeReason AAE160
     */
    public record Kind(String changeType, String changeReason) {}

    /** @param to how somebody stands afterwards, by insurance */
    public LeavingEffect(
            Participations participations,
            InsuredNumbers numbers,
            Function<P, Kind> kind,
            BiFunction<P, Insurance, Standing> to) {
        this.participations = participations;
        this.numbers = numbers;
        this.kind = kind;
        this.to = to;
    }

    @Override
    public void apply(List<Effective<P>> declarations) {
        applied(declarations);
    }

    @Override
    public Map<String, Map<String, @Nullable Object>> applied(List<Effective<P>> declarations) {
        Map<String, Participations.Known> known = participations.known(
                declarations.stream().map(this::fingerprint).toList());
        Map<String, String> keys = new LinkedHashMap<>();
        List<Participations.Change> changes = declarations.stream()
                .map(one -> {
                    Participations.Known person = known.get(fingerprint(one));
                    if (person == null) {
                        throw new IllegalStateException("Nobody on the register of participations has this number");
                    }
                    keys.put(one.no(), person.person().key());
                    return new Participations.Change(person.person().key(), turns(one, person.history()));
                })
                .toList();
        Map<String, History> after = participations.change(changes);
        Map<String, Map<String, @Nullable Object>> outcomes = new LinkedHashMap<>();
        keys.forEach((no, key) -> outcomes.put(no, Outcome.of(key, Objects.requireNonNull(after.get(key)), no)));
        return outcomes;
    }

    private List<Turn> turns(Effective<P> one, History history) {
        P row = one.after();
        LocalDate on = Objects.requireNonNull(row.leftOn());
        Kind why = kind.apply(row);
        Cause cause = new Cause(why.changeType(), why.changeReason(), one.no(), one.revision());
        return row.insurances().stream()
                .flatMap(insurance -> Stream.concat(
                        Stream.of(insurance),
                        insurance.companions().stream()
                                .filter(companion -> history.at(one.unitCode(), companion)
                                        .filter(span -> span.standing() == Standing.PAYING)
                                        .isPresent())))
                .map(insurance -> Turn.leaves(
                        one.unitCode(), insurance, on, to.apply(row, insurance), row.lastMonthPaid(), cause))
                .toList();
    }

    private String fingerprint(Effective<P> one) {
        return numbers.fingerprint(Objects.requireNonNull(one.after().idNumber()));
    }
}
