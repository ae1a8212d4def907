package io.renshetong.enrollment.participation;

import io.renshetong.kernel.insurance.Insurance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is known of one person's participations. Each turn closes one span and opens the next, so that there is neither
 * gap nor overlap; in one insurance nobody is active at two units, except in injury insurance.
 */
public final class History {
    private final List<Participation> spans;

    History(List<Participation> spans) {
        this.spans = List.copyOf(spans);
    }

    /** Of somebody who was never insured. */
    public static History empty() {
        return new History(List.of());
    }

    public List<Participation> spans() {
        return spans;
    }

    /** Without what somebody has as a resident, of no unit's doing. */
    public History atUnits() {
        return new History(spans.stream()
                .filter(span -> span.insurance() != Insurance.RESIDENTS_MEDICAL)
                .toList());
    }

    /** As it stands now, one span per unit and insurance ever had. */
    public List<Participation> present() {
        return spans.stream().filter(Participation::isPresent).toList();
    }

    /** As it stood on a day. */
    public List<Participation> asOf(LocalDate day) {
        return spans.stream().filter(span -> span.holdsOn(day)).toList();
    }

    /** As it stands at one unit in one insurance. */
    public Optional<Participation> at(String unitCode, Insurance insurance) {
        return present(insurance)
                .filter(span -> span.unitCode().equals(unitCode))
                .findFirst();
    }

    /** As it stands in one insurance wherever, the latest change last. */
    public Stream<Participation> present(Insurance insurance) {
        return spans.stream()
                .filter(Participation::isPresent)
                .filter(span -> span.insurance() == insurance)
                .sorted(Comparator.comparing(Participation::since));
    }

    /** What keeps the person from being insured there: active where only one unit may be. */
    public Optional<Participation> inTheWay(String unitCode, Insurance insurance) {
        return present(insurance)
                .filter(Participation::isActive)
                .filter(span -> insurance != Insurance.INJURY || span.unitCode().equals(unitCode))
                .findFirst();
    }

    /** Before this day nothing of the insurance can be changed at that unit any more. */
    public Optional<LocalDate> settledUntil(String unitCode, Insurance insurance) {
        return present(insurance)
                .filter(span -> insurance != Insurance.INJURY || span.unitCode().equals(unitCode))
                .map(Participation::since)
                .max(Comparator.naturalOrder());
    }

    /**
     * The history with one more change.
     *
     * @throws TurnRefused if it would not be a legal history
     */
    History after(Turn turn) {
        Optional<Participation> now = at(turn.unitCode(), turn.insurance());
        requireLegal(turn, now);
        List<Participation> more = new ArrayList<>(spans);
        now.ifPresent(span -> more.set(more.indexOf(span), span.endingOn(turn.on())));
        more.add(new Participation(
                null, turn.unitCode(), turn.insurance(), turn.on(), null, turn.to(), terms(turn, now), turn.cause()));
        return new History(more);
    }

    private void requireLegal(Turn turn, Optional<Participation> now) {
        boolean joins = turn.to() == Standing.PAYING;
        if (now.isEmpty() ? !joins : !now.get().standing().next().contains(turn.to())) {
            throw new TurnRefused("%s at %s cannot become %s: %s"
                    .formatted(
                            turn.insurance().label(),
                            turn.unitCode(),
                            turn.to(),
                            now.map(span -> span.standing().name()).orElse("not insured there")));
        }
        if (joins) {
            inTheWay(turn.unitCode(), turn.insurance()).ifPresent(span -> {
                throw new TurnRefused(
                        "%s is had at %s since %s".formatted(turn.insurance().label(), span.unitCode(), span.since()));
            });
        }
        settledUntil(turn.unitCode(), turn.insurance())
                .filter(turn.on()::isBefore)
                .ifPresent(day -> {
                    throw new TurnRefused("%s was changed on %s, after %s"
                            .formatted(turn.insurance().label(), day, turn.on()));
                });
    }

    private Terms terms(Turn turn, Optional<Participation> now) {
        if (turn.terms() == null) {
            return now.orElseThrow().terms().until(turn.lastMonth());
        }
        Terms terms = Objects.requireNonNull(turn.terms());
        return present(turn.insurance())
                .map(span -> span.terms().firstEnrolledOn())
                .min(Comparator.naturalOrder())
                .filter(terms.firstEnrolledOn()::isAfter)
                .map(terms::firstEnrolledOn)
                .orElse(terms);
    }
}
