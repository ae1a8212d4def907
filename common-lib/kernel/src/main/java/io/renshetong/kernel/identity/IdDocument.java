package io.renshetong.kernel.identity;

import io.renshetong.kernel.Checked;
import io.renshetong.kernel.CleanText;
import io.renshetong.kernel.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An identity document of any kind with its number; prints itself masked. */
public final class IdDocument {

    /** Codes of the table {@code id-document-type} (AAC058) whose numbers carry a check character. */
    public static final String CITIZEN = "01";

    public static final String FOREIGN_PERMANENT_RESIDENCE = "07";
    public static final String RESIDENCE_PERMIT = "16";

    private static final Pattern OTHER_NUMBER = Pattern.compile("[A-Za-z0-9]{5,22}");

    private final String type;
    private final String number;
    private final @Nullable LocalDate birthDate;
    private final @Nullable Sex sex;

    private IdDocument(String type, String number, @Nullable LocalDate birthDate, @Nullable Sex sex) {
        this.type = type;
        this.number = number;
        this.birthDate = birthDate;
        this.sex = sex;
    }

    /** Checks the number by the rule of its document type. */
    public static Checked<IdDocument> parse(String type, @Nullable String text, LocalDate today) {
        return switch (type) {
            case CITIZEN -> citizen(text, today);
            case RESIDENCE_PERMIT -> residencePermit(text, today);
            case FOREIGN_PERMANENT_RESIDENCE -> foreigner(text, today);
            default -> other(type, text);
        };
    }

    private static Checked<IdDocument> citizen(@Nullable String text, LocalDate today) {
        Checked<CitizenId> read = CitizenId.parse(text, today);
        if (read instanceof Checked.Valid<CitizenId>(CitizenId id, List<Finding> found) && id.isResidencePermit()) {
            List<Finding> warnings = new ArrayList<>(found);
            warnings.add(Finding.warning("id-document.is-residence-permit"));
            return Checked.valid(of(CITIZEN, id), warnings);
        }
        return read.map(id -> of(CITIZEN, id));
    }

    private static Checked<IdDocument> residencePermit(@Nullable String text, LocalDate today) {
        Checked<CitizenId> read = CitizenId.parse(text, today);
        boolean ofAnotherKind =
                read.value().filter(id -> !id.isResidencePermit()).isPresent();
        return ofAnotherKind
                ? Checked.invalid("id-document.residence-permit-area")
                : read.map(id -> of(RESIDENCE_PERMIT, id));
    }

    /** The card of 2023: 9, province, nationality of three digits, birth date, sequence, check character of GB 11643. */
    private static Checked<IdDocument> foreigner(@Nullable String text, LocalDate today) {
        String number = CitizenId.normalise(text);
        if (number.length() != 18 || number.charAt(0) != '9' || !Gb11643.isAllDigits(number, 17)) {
            return other(FOREIGN_PERMANENT_RESIDENCE, text);
        }
        LocalDate birthDate = Gb11643.dateAt(number, 6);
        List<Finding> problems = new ArrayList<>(0);
        if (birthDate == null || birthDate.isAfter(today)) {
            problems.add(Finding.of("citizen-id.birth-date"));
        }
        if (number.charAt(17) != Gb11643.checkCharacter(number)) {
            problems.add(Finding.of("id-document.check-digit"));
        }
        if (!problems.isEmpty()) {
            return Checked.invalid(problems);
        }
        Sex sex = (number.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
        return Checked.valid(new IdDocument(FOREIGN_PERMANENT_RESIDENCE, number, birthDate, sex));
    }

    private static Checked<IdDocument> other(String type, @Nullable String text) {
        String number = CleanText.of(text);
        return OTHER_NUMBER.matcher(number).matches()
                ? Checked.valid(new IdDocument(type, number, null, null))
                : Checked.invalid("id-document.number");
    }

    private static IdDocument of(String type, CitizenId id) {
        return new IdDocument(type, id.value(), id.birthDate(), id.sex());
    }

    /** Code in the table {@code id-document-type}. */
    public String type() {
        return type;
    }

    /** The number in clear; sensitivity S3. */
    public String number() {
        return number;
    }

    /** The birth date the number tells, if numbers of this kind tell one. */
    public Optional<LocalDate> birthDate() {
        return Optional.ofNullable(birthDate);
    }

    /** The sex the number tells, if numbers of this kind tell one. */
    public Optional<Sex> sex() {
        return Optional.ofNullable(sex);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdDocument that && type.equals(that.type) && number.equals(that.number);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + number.hashCode();
    }

    @Override
    public String toString() {
        return type + " " + Mask.idNumber(number);
    }
}
