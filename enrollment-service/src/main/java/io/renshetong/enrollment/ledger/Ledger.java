package io.renshetong.enrollment.ledger;

import io.renshetong.contract.LedgerPosted.InjuryStage;
import io.renshetong.kernel.insurance.Insurance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the projection for many persons in one statement, under whichever of their numbers the centre knew them. */
@Component
public class Ledger {
    private static final String PERSONS = " FROM insured_number asked JOIN insured_number had"
            + " ON had.person_key = asked.person_key JOIN %s s ON s.number_index = had.number_index"
            + " WHERE asked.number_index IN (:numbers)";

    private static final String PAYMENTS = "SELECT asked.number_index AS asked, s.unit_code, s.insurance,"
            + " s.first_paid_month, s.last_paid_month, s.months_paid, s.arrears_months, s.arrears_amount"
            + PERSONS.formatted("payment_standing") + " ORDER BY s.as_of";

    private static final String OPEN_INJURIES =
            "SELECT asked.number_index AS asked, s.unit_code, s.case_no, s.injured_on, s.stage"
                    + PERSONS.formatted("injury_standing") + " AND s.stage <> 'CLOSED' ORDER BY s.case_no";

    private final NamedParameterJdbcTemplate jdbc;

    Ledger(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By the fingerprint asked for, one per unit and insurance; of whom the ledger knows nothing is missing. */
    public Map<String, List<Payments>> payments(Collection<String> fingerprints) {
        Map<String, Map<String, Payments>> found = new HashMap<>();
        if (!fingerprints.isEmpty()) {
            jdbc.query(PAYMENTS, Map.of("numbers", fingerprints), row -> {
                // What this portal does not deal with is kept and not shown.
                Optional<Insurance> insurance = Insurance.ofCode(row.getString("insurance"));
                if (insurance.isPresent()) {
                    Payments one = payments(row, insurance.get());
                    // Of the same under two numbers of a person the later one stays.
                    found.computeIfAbsent(row.getString("asked"), _ -> new LinkedHashMap<>())
                            .put(one.unitCode() + one.insurance(), one);
                }
            });
        }
        Map<String, List<Payments>> payments = HashMap.newHashMap(found.size());
        found.forEach((asked, all) -> payments.put(asked, List.copyOf(all.values())));
        return payments;
    }

    /** By the fingerprint asked for, those not closed; who has none is missing. */
    public Map<String, List<Injury>> openInjuries(Collection<String> fingerprints) {
        Map<String, List<Injury>> found = new HashMap<>();
        if (!fingerprints.isEmpty()) {
            jdbc.query(OPEN_INJURIES, Map.of("numbers", fingerprints), row -> {
                found.computeIfAbsent(row.getString("asked"), _ -> new ArrayList<>())
                        .add(injury(row));
            });
        }
        return found;
    }

    private static Payments payments(ResultSet row, Insurance insurance) throws SQLException {
        return new Payments(
                row.getString("unit_code"),
                insurance,
                Months.one(row.getString("first_paid_month")),
                Months.one(row.getString("last_paid_month")),
                row.getInt("months_paid"),
                Months.several(row.getString("arrears_months")),
                row.getBigDecimal("arrears_amount"));
    }

    private static Injury injury(ResultSet row) throws SQLException {
        return new Injury(
                row.getString("unit_code"),
                row.getString("case_no"),
                row.getObject("injured_on", LocalDate.class),
                InjuryStage.valueOf(row.getString("stage")));
    }
}
