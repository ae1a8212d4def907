package io.renshetong.enrollment.declared;

import io.renshetong.declaration.Definition;
import io.renshetong.kernel.identity.IdDocument;
import io.renshetong.kernel.insurance.Insurance;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row about one person and the insurances chosen for them; the three choices are codes of {@code yes-no}. */
public interface StaffChange {
    Bearer bearer();

    Choice choice();

    default @Nullable String idDocumentType() {
        return bearer().idDocumentType();
    }

    default @Nullable String idNumber() {
        return bearer().idNumber();
    }

    default @Nullable String name() {
        return bearer().name();
    }

    /** The insurances chosen; what comes along with medical insurance is not named. */
    default Set<Insurance> insurances() {
        EnumSet<Insurance> chosen = EnumSet.noneOf(Insurance.class);
        if ("1".equals(choice().medical())) {
            chosen.add(Insurance.MEDICAL);
        }
        if ("1".equals(choice().injury())) {
            chosen.add(Insurance.INJURY);
        }
        if ("1".equals(choice().unemployment())) {
            chosen.add(Insurance.UNEMPLOYMENT);
        }
        return chosen;
    }

    /** The document, if its number is sound. */
    default Optional<IdDocument> document(LocalDate today) {
        String type = idDocumentType();
        return type == null
                ? Optional.empty()
                : IdDocument.parse(type, idNumber(), today).value();
    }

    default Definition.Subject subject() {
        String number = idNumber();
        String name = name();
        return new Definition.Subject(number == null ? "" : number, name == null ? "" : name);
    }

    /** The field a choice of insurance stands in. */
    static String field(Insurance insurance) {
        return switch (insurance.subsystem()) {
            case MEDICAL -> "medical";
            case INJURY -> "injury";
            case UNEMPLOYMENT -> "unemployment";
        };
    }
}
