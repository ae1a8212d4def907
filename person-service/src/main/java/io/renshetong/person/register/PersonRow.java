package io.renshetong.person.register;

import io.renshetong.declaration.DeclarationsAbout;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of persons.
 *
 * @param phone the mobile number, or the telephone of whoever has none; masked
 * @param onRegister whether the person belongs to the unit today
 * @param participation absent while nobody can say
 * @param inTransit what is open about this person, the oldest first come
 */
record PersonRow(
        String id,
        String personNo,
        String name,
        String idNumber,
        String sex,
        @Nullable String sexLabel,
        LocalDate birthDate,
        String ethnicGroup,
        @Nullable String ethnicGroupLabel,
        String householdType,
        @Nullable String householdTypeLabel,
        String phone,
        String unitCode,
        String unitName,
        boolean onRegister,
        @Nullable States participation,
        DeclarationsAbout.@Nullable Open inTransit) {

    /** Participation states (AAC008) of the three insurances a unit declares here; absent means never insured. */
    record States(
            @Nullable String medical,
            @Nullable String medicalLabel,
            @Nullable String injury,
            @Nullable String injuryLabel,
            @Nullable String unemployment,
            @Nullable String unemploymentLabel) {}
}
