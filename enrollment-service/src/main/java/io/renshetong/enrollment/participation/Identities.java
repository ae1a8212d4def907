package io.renshetong.enrollment.participation;

import io.renshetong.starter.crypto.FieldCipher;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows people through changes of their name and number. The key of a person stays; a number once had keeps leading to
 * them, so that a declaration made under the old one still finds whom it was about.
 */
public class Identities {
    private final JdbcTemplate jdbc;
    private final InsuredTable insured;
    private final InsuredNumbers numbers;
    private final FieldCipher cipher;

    Identities(JdbcTemplate jdbc, InsuredTable insured, InsuredNumbers numbers, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.insured = insured;
        this.numbers = numbers;
        this.cipher = cipher;
    }

    /**
     * Somebody as the register of persons has them now.
     *
     * @param before the number they were known by
     */
    public record Changed(
            String before,
            String idDocumentType,
            String idNumber,
            String name,
            String sex,
            String birthDate,
            String personalStatus) {}

    /** Those who were never insured are passed over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(List<Changed> changes) {
        for (Changed one : changes) {
            String before = numbers.fingerprint(one.before());
            Insured known = insured.byNumber(Set.of(before)).get(before);
            if (known != null) {
                write(known.key(), one);
            }
        }
    }

    private void write(String key, Changed one) {
        jdbc.update(
                "UPDATE insured SET id_document_type = ?, id_number = ?, name = ?, sex = ?, birth_date = ?,"
                        + " personal_status = ? WHERE person_key = ?",
                one.idDocumentType(),
                cipher.encrypt(one.idNumber()),
                one.name(),
                one.sex(),
                one.birthDate(),
                one.personalStatus(),
                key);
        // A number that led to somebody before goes on doing so.
        jdbc.update(
                "INSERT IGNORE INTO insured_number (number_index, person_key) VALUES (?, ?)",
                numbers.fingerprint(one.idNumber()),
                key);
    }
}
