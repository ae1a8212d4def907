package io.renshetong.kernel.identity;

import io.renshetong.kernel.Checked;
import io.renshetong.kernel.CleanText;
import io.renshetong.kernel.Finding;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A citizen's identity number by GB 11643, always held with 18 characters and an upper-case X; prints itself masked. */
public final class CitizenId {

    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;

    private final String value;
    private final LocalDate birthDate;

    private CitizenId(String value, LocalDate birthDate) {
        this.value = value;
        this.birthDate = birthDate;
    }

    /**
     * Reads a number as typed or pasted, raising an old one of 15 digits to 18. All problems are told, in the order of
     * the standard; the right check character is never told, or people would copy it to make a wrong number fit.
     */
    public static Checked<CitizenId> parse(@Nullable String text, LocalDate today) {
        String typed = normalise(text);
        if (!hasTheShape(typed)) {
            return Checked.invalid("citizen-id.length");
        }
        String number = typed.length() == OLD_LENGTH ? raise(typed) : typed;
        LocalDate birthDate = Gb11643.dateAt(number, 6);
        List<Finding> problems = new ArrayList<>(0);
        if (!Areas.isProvince(Gb11643.number(number, 0, 2))) {
            problems.add(Finding.of("citizen-id.area"));
        }
        if (birthDate == null || birthDate.isAfter(today)) {
            problems.add(Finding.of("citizen-id.birth-date"));
        }
        if (number.charAt(17) != Gb11643.checkCharacter(number)) {
            problems.add(Finding.of("citizen-id.check-digit"));
        }
        if (birthDate == null || !problems.isEmpty()) {
            return Checked.invalid(problems);
        }
        return Checked.valid(new CitizenId(number, birthDate), warnings(number));
    }

    /** A number that was checked when it was stored; fails on anything else without repeating it. */
    public static CitizenId of(String stored) {
        return parse(stored, LocalDate.MAX).orThrow();
    }

    static String normalise(@Nullable String text) {
        String clean = CleanText.of(text);
        return clean.endsWith("x") ? clean.substring(0, clean.length() - 1) + 'X' : clean;
    }

    private static boolean hasTheShape(String number) {
        if (number.length() == OLD_LENGTH) {
            return Gb11643.isAllDigits(number, OLD_LENGTH);
        }
        if (number.length() != LENGTH || !Gb11643.isAllDigits(number, LENGTH - 1)) {
            return false;
        }
        char last = number.charAt(LENGTH - 1);
        return last == 'X' || last >= '0' && last <= '9';
    }

    private static String raise(String old) {
        String first17 = old.substring(0, 6) + "19" + old.substring(6);
        return first17 + Gb11643.checkCharacter(first17);
    }

    private static List<Finding> warnings(String number) {
        return Areas.wasEverInForce(Gb11643.number(number, 0, 6))
                ? List.of()
                : List.of(Finding.warning("citizen-id.unknown-county"));
    }

    /** The 18 characters in clear; sensitivity S3. */
    public String value() {
        return value;
    }

    /** The address code, the first six digits; perhaps of a county that is no more. */
    public String areaCode() {
        return value.substring(0, 6);
    }

    public LocalDate birthDate() {
        return birthDate;
    }

    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** Full years of life on that date. */
    public int ageOn(LocalDate date) {
        return Period.between(birthDate, date).getYears();
    }

    /** Whether this is the number of a residence permit for people of Hong Kong, Macao or Taiwan (81, 82, 83). */
    public boolean isResidencePermit() {
        return value.charAt(0) == '8';
    }

    /** The number of 15 digits this one was raised from, or could have been: only the 19xx born ever had one. */
    public Optional<String> oldForm() {
        return birthDate.getYear() / 100 == 19
                ? Optional.of(value.substring(0, 6) + value.substring(8, 17))
                : Optional.empty();
    }

    /** Every spelling under which old registers may hold this person: 18 characters, small x, 15 digits. */
    public Set<String> forms() {
        Set<String> forms = new LinkedHashSet<>(4);
        forms.add(value);
        if (value.charAt(17) == 'X') {
            forms.add(value.substring(0, 17) + 'x');
        }
        oldForm().ifPresent(forms::add);
        return Collections.unmodifiableSet(forms);
    }

    /** What a form says otherwise than the number; an empty field contradicts nothing. */
    public List<Finding> contradictions(@Nullable String sexCode, @Nullable LocalDate birthDateOfForm) {
        List<Finding> found = new ArrayList<>(0);
        if (sexCode != null && !sexCode.equals(sex().code())) {
            found.add(Finding.of("citizen-id.sex-differs"));
        }
        if (birthDateOfForm != null && !birthDateOfForm.equals(birthDate)) {
            found.add(Finding.of("citizen-id.birth-date-differs"));
        }
        return List.copyOf(found);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CitizenId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Masked, since what is printed ends in a log. */
    @Override
    public String toString() {
        return Mask.idNumber(value);
    }
}
