package io.renshetong.person.register;

import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.starter.crypto.Secret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Reads whole persons by id, thousands at a time. By position, since mapping this many columns by name costs several
 * times what the database does.
 */
class PersonTable {

    private static final String COLUMNS = """
            id, person_no, management_code, id_document_type, id_number, id_number_index, id_number15_index,
            document_number, document_number_index, name, sex, ethnic_group, birth_date, file_birth_date,
            first_work_date, household_type, household_address, household_region, education, personal_status,
            employment_form, professional_title, skill_level, marital_status, special_work_type, administrative_rank,
            political_status, migrant_worker, retired, medical_class, nationality, mobile, phone, contact_address,
            postcode, email, card_no, remark, version, created_at, changed_at""";

    private final NamedParameterJdbcTemplate jdbc;
    private final FieldCipher cipher;

    PersonTable(NamedParameterJdbcTemplate jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    Map<Long, Person> read(Collection<Long> ids) {
        return query(ids, "");
    }

    /** In the order of their ids, so that two who lock the same persons wait for each other and nothing worse. */
    Map<Long, Person> lock(Collection<Long> ids) {
        return query(ids, " ORDER BY id FOR UPDATE");
    }

    /** All stays of these persons at these units. */
    List<Membership> memberships(Collection<Long> ids, Collection<String> units) {
        return jdbc.query(
                "SELECT person_id, unit_code, since, until FROM person_unit WHERE person_id IN (:ids)"
                        + " AND unit_code IN (:units)",
                Map.of("ids", ids, "units", units),
                (row, _) -> new Membership(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)));
    }

    private Map<Long, Person> query(Collection<Long> ids, String suffix) {
        Map<Long, Person> found = HashMap.newHashMap(ids.size());
        if (!ids.isEmpty()) {
            jdbc.query("SELECT " + COLUMNS + " FROM person WHERE id IN (:ids)" + suffix, Map.of("ids", ids), row -> {
                Person person = new Row(row, cipher).person();
                found.put(person.id(), person);
            });
        }
        return found;
    }

    /** One row, read from left to right. */
    private static final class Row {

        private final ResultSet row;
        private final FieldCipher cipher;
        private int column;

        Row(ResultSet row, FieldCipher cipher) {
            this.row = row;
            this.cipher = cipher;
        }

        /** The components in the order of {@link #COLUMNS}; Java evaluates arguments from left to right. */
        Person person() throws SQLException {
            return new Person(
                    row.getLong(++column),
                    text(),
                    optional(),
                    text(),
                    secret(),
                    optional(),
                    optional(),
                    secret(),
                    optional(),
                    text(),
                    text(),
                    text(),
                    Objects.requireNonNull(date()),
                    date(),
                    date(),
                    text(),
                    secret(),
                    optional(),
                    optional(),
                    text(),
                    text(),
                    optional(),
                    optional(),
                    optional(),
                    optional(),
                    optional(),
                    optional(),
                    optional(),
                    text(),
                    optional(),
                    text(),
                    secret(),
                    secret(),
                    secret(),
                    optional(),
                    secret(),
                    secret(),
                    optional(),
                    row.getInt(++column),
                    row.getObject(++column, LocalDateTime.class),
                    row.getObject(++column, LocalDateTime.class));
        }

        private String text() throws SQLException {
            return Objects.requireNonNull(optional());
        }

        private @Nullable String optional() throws SQLException {
            return row.getString(++column);
        }

        private @Nullable Secret secret() throws SQLException {
            return Secret.sealed(row.getBytes(++column), cipher);
        }

        private @Nullable LocalDate date() throws SQLException {
            return row.getObject(++column, LocalDate.class);
        }
    }
}
