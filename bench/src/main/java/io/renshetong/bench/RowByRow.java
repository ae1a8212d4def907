package io.renshetong.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * How portals of this kind import, RuoYi the best known of them: the workbook is opened as a whole with POI's user model;
 * for every row a mapper looks up who it is about and whether something is open, then inserts what makes up a declaration,
 * each statement on a connection of its own from the pool and committed by itself. Nothing is checked, compared or sealed.
 */
final class RowByRow implements AutoCloseable {

    private static final int HEADER_ROW = 2;
    private static final JsonMapper JSON = new JsonMapper();

    private final Ground ground;
    private final HikariDataSource pool;
    private final SqlSessionFactory sessions;

    RowByRow(Ground ground) {
        this.ground = ground;
        this.pool = ground.plainPool(Ground.SCHEMA);
        Configuration configuration = new Configuration(new Environment("bench", new JdbcTransactionFactory(), pool));
        configuration.addMapper(RowByRowMapper.class);
        this.sessions = new SqlSessionFactoryBuilder().build(configuration);
    }

    /** Empties the copies of the engine's tables that sheets go to. */
    void clear() throws SQLException {
        ground.inBenchSchema(
                "CREATE OR REPLACE TABLE declaration LIKE rst_person.declaration",
                "CREATE OR REPLACE TABLE declaration_revision LIKE rst_person.declaration_revision",
                "CREATE OR REPLACE TABLE declaration_trail LIKE rst_person.declaration_trail",
                "CREATE OR REPLACE TABLE declaration_transit LIKE rst_person.declaration_transit");
    }

    void importSheet(Path file) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            Sheet sheet = workbook.getSheetAt(0);
            for (int at = HEADER_ROW + 1; at <= sheet.getLastRowNum(); at++) {
                one("%022d".formatted(at), read(sheet.getRow(HEADER_ROW), sheet.getRow(at)));
            }
        }
    }

    private static Map<String, String> read(Row head, Row row) {
        DataFormatter words = new DataFormatter();
        Map<String, String> texts = new LinkedHashMap<>();
        head.forEach(header ->
                texts.put(header.getStringCellValue(), words.formatCellValue(row.getCell(header.getColumnIndex()))));
        return texts;
    }

    private void one(String no, Map<String, String> row) throws IOException {
        if (ask(mapper -> mapper.person(no)) == null && ask(mapper -> mapper.open(no)) == null) {
            byte[] body = JSON.writeValueAsBytes(row);
            tell(mapper -> mapper.declaration(no, body));
            tell(mapper -> mapper.revision(no, body));
            tell(mapper -> mapper.trail(no));
            tell(mapper -> mapper.transit(no));
        }
    }

    /** Outside of a transaction Spring opens a session for every call of a mapper; so does this. */
    private <T> T ask(Function<RowByRowMapper, T> question) {
        try (SqlSession session = sessions.openSession(true)) {
            return question.apply(session.getMapper(RowByRowMapper.class));
        }
    }

    private void tell(Consumer<RowByRowMapper> statement) {
        try (SqlSession session = sessions.openSession(true)) {
            statement.accept(session.getMapper(RowByRowMapper.class));
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
