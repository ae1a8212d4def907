package io.renshetong.enrollment.participation;

import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.starter.crypto.Secret;
import io.renshetong.starter.rows.ManyRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads and writes who is or was insured, by any of their numbers. */
class InsuredTable {
    private static final String COLUMNS =
            "i.person_key, i.id_document_type, i.id_number, i.name, i.sex, i.birth_date, i.personal_status";

    private static final ManyRows<@Nullable Object[]> PERSONS = ManyRows.of(
                    "insured",
                    "person_key",
                    "id_document_type",
                    "id_number",
                    "name",
                    "sex",
                    "birth_date",
                    "personal_status")
            .onDuplicate("person_key = VALUES(person_key)");
    private static final ManyRows<@Nullable Object[]> NUMBERS = ManyRows.of(
                    "insured_number", "number_index", "person_key")
            .onDuplicate("person_key = insured_number.person_key");

    private final NamedParameterJdbcTemplate jdbc;
    private final FieldCipher cipher;

    InsuredTable(NamedParameterJdbcTemplate jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** By fingerprint asked for; several fingerprints may lead to one person. */
    Map<String, Insured> byNumber(Collection<String> fingerprints) {
        Map<String, Insured> found = HashMap.newHashMap(fingerprints.size());
        if (!fingerprints.isEmpty()) {
            jdbc.query(
                    "SELECT n.number_index, " + COLUMNS + " FROM insured_number n JOIN insured i"
                            + " ON i.person_key = n.person_key WHERE n.number_index IN (:numbers)",
                    Map.of("numbers", fingerprints),
                    row -> {
                        found.put(row.getString("number_index"), insured(row));
                    });
        }
        return found;
    }

    /** By key. */
    Map<String, Insured> byKey(Collection<String> keys) {
        Map<String, Insured> found = HashMap.newHashMap(keys.size());
        if (!keys.isEmpty()) {
            jdbc.query(
                    "SELECT " + COLUMNS + " FROM insured i WHERE i.person_key IN (:keys)",
                    Map.of("keys", keys),
                    row -> {
                        found.put(row.getString("person_key"), insured(row));
                    });
        }
        return found;
    }

    /** Keeps others from changing these persons' participations until the transaction ends; in one order for all. */
    void lock(Collection<String> keys) {
        jdbc.queryForList(
                "SELECT person_key FROM insured WHERE person_key IN (:keys) ORDER BY person_key FOR UPDATE",
                Map.of("keys", keys),
                String.class);
    }

    /** Two units may bring in the same newcomer at once, each for another insurance: the second finds them there. */
    void insert(Collection<Insured> insured) {
        PERSONS.write(
                jdbc.getJdbcOperations(),
                insured.stream()
                        .map(one -> row(
                                one.key(),
                                one.idDocumentType(),
                                cipher.encrypt(one.idNumber().clear()),
                                one.name(),
                                one.sex(),
                                one.birthDate(),
                                one.personalStatus()))
                        .toList());
        NUMBERS.write(
                jdbc.getJdbcOperations(),
                insured.stream().map(one -> row(one.key(), one.key())).toList());
    }

    boolean isEmpty() {
        return jdbc.getJdbcOperations()
                .queryForList("SELECT person_key FROM insured LIMIT 1", String.class)
                .isEmpty();
    }

    private Insured insured(ResultSet row) throws SQLException {
        return new Insured(
                row.getString("person_key"),
                row.getString("id_document_type"),
                Objects.requireNonNull(Secret.sealed(row.getBytes("id_number"), cipher)),
                row.getString("name"),
                row.getString("sex"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("personal_status"));
    }

    private static Object[] row(@Nullable Object... values) {
        return values;
    }
}
