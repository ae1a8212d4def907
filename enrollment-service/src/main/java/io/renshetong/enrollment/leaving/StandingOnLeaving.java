package io.renshetong.enrollment.leaving;

import io.renshetong.declaration.Row;
import io.renshetong.declaration.Telling;
import io.renshetong.enrollment.outside.SystemPersons;
import io.renshetong.enrollment.participation.InsuredNumbers;
import io.renshetong.enrollment.participation.Outcome;
import io.renshetong.enrollment.participation.Participation;
import io.renshetong.enrollment.participation.Participations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The terms on which those who leave are insured until then, and their 个人编号: a row of theirs says neither. */
final class StandingOnLeaving<P extends Record & Leaves> implements Telling<P> {
    private final Participations participations;
    private final InsuredNumbers numbers;
    private final SystemPersons persons;

    StandingOnLeaving(Participations participations, InsuredNumbers numbers, SystemPersons persons) {
        this.participations = participations;
        this.numbers = numbers;
        this.persons = persons;
    }

    @Override
    public Map<String, Told> of(List<Row<P>> rows) {
        Map<String, String> personNos =
                persons.personNos(rows.stream().map(StandingOnLeaving::number).toList());
        Map<String, Participations.Known> known = participations.known(
                rows.stream().map(row -> numbers.fingerprint(number(row))).toList());
        Map<String, Told> told = HashMap.newHashMap(rows.size());
        for (Row<P> row : rows) {
            told.put(
                    Objects.requireNonNull(row.no()),
                    new Told(personNos.get(number(row)), present(row, known.get(numbers.fingerprint(number(row))))));
        }
        return told;
    }

    private static String number(Row<? extends Leaves> row) {
        return Objects.requireNonNull(row.after().idNumber());
    }

    private static Map<String, @Nullable Object> present(
            Row<? extends Leaves> row, Participations.@Nullable Known known) {
        if (known == null) {
            return Map.of();
        }
        List<Participation> here = row.after().insurances().stream()
                .flatMap(insurance -> known.history().at(row.unitCode(), insurance).stream())
                .toList();
        return Outcome.of(known.person().key(), here);
    }
}
