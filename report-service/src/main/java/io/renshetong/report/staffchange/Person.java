package io.renshetong.report.staffchange;

import io.renshetong.kernel.code.CodeTables;
import io.renshetong.kernel.identity.IdDocument;
import io.renshetong.kernel.identity.Sex;
import io.renshetong.kernel.parameter.Parameters;
import io.renshetong.kernel.retirement.PensionAge;
import io.renshetong.kernel.retirement.Retirement;
import io.renshetong.report.batch.Line;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;

/** Who joins or leaves, as far as number and row tell. */
final class Person {
    private static final CodeTables CODES = CodeTables.load();

    private final Line line;
    private final Payload payload;
    private final Optional<IdDocument> document;

    Person(Line line, LocalDate today) {
        this.line = line;
        payload = new Payload(line.declared().payload());
        document = payload.text("idDocumentType")
                .flatMap(type -> IdDocument.parse(type, idNumber(), today).value());
    }

    String name() {
        return line.declared().subject().name();
    }

    String idNumber() {
        String number = line.declared().subject().idNumber();
        return number == null ? "" : number;
    }

    String personNo() {
        String number = line.declared().subject().personNo();
        return number == null ? "" : number;
    }

    private Optional<Sex> sex() {
        return document.flatMap(IdDocument::sex)
                .or(() -> payload.text("sex")
                        .flatMap(code -> Stream.of(Sex.values())
                                .filter(sex -> sex.code().equals(code))
                                .findFirst()));
    }

    String sexName() {
        return sex().flatMap(sex -> CODES.table("sex").name(sex.code()))
                .map(name -> name.substring(0, 1))
                .orElse("");
    }

    private Optional<LocalDate> birthDate() {
        return document.flatMap(IdDocument::birthDate).or(() -> payload.day("birthDate"));
    }

    String birthMonth() {
        return birthDate().map(YearMonth::from).map(YearMonth::toString).orElse("");
    }

    /** A woman's age depends on her personal status: where the row does not tell it, the month is left to be filled by hand. */
    String retirementMonth(Parameters parameters) {
        Optional<String> status = payload.text("personalStatus");
        return sex().filter(sex -> sex == Sex.MALE || status.isPresent())
                .flatMap(sex -> birthDate()
                        .map(birth -> Retirement.of(PensionAge.of(sex, status.orElse(null)), birth, parameters)))
                .map(Retirement::statutory)
                .map(YearMonth::toString)
                .orElse("");
    }
}
