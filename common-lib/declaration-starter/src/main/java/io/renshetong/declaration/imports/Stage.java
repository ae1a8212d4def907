package io.renshetong.declaration.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** A connection that only stages: each portion is committed once, and what it is written with stays parsed in between. */
final class Stage implements AutoCloseable {
    private final SQLExceptionTranslator words;
    private final Connection connection;
    private final Staging staging;

    Stage(JdbcTemplate jdbc, String importNo) {
        words = jdbc.getExceptionTranslator();
        try {
            connection = Objects.requireNonNull(jdbc.getDataSource()).getConnection();
            connection.setAutoCommit(false);
        } catch (SQLException failure) {
            throw told(failure);
        }
        staging = new Staging(connection, importNo);
    }

    void insert(List<StagedRow> rows) {
        try {
            staging.insert(rows);
            connection.commit();
        } catch (SQLException failure) {
            throw told(failure);
        }
    }

    @Override
    public void close() {
        try (connection;
                staging) {
            // What was not committed is of a portion that failed.
            connection.rollback();
        } catch (SQLException failure) {
            throw told(failure);
        }
    }

    private RuntimeException told(SQLException failure) {
        RuntimeException told = words.translate("staging", null, failure);
        return told == null ? new IllegalStateException(failure) : told;
    }
}
