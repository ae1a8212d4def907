package io.renshetong.bench;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.context.AnalysisContext;
import com.alibaba.excel.event.AnalysisEventListener;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/**
 * The least that portals of this kind do for every row: a look at the person, a look for an open declaration, then the rows
 * of the declaration one insert at a time, each committed by itself. Nothing is checked, compared or sealed.
 */
final class RowByRow {

    static final int ROWS = 2_000;

    private static final byte[] BODY = new byte[1_200];

    private RowByRow() {}

    /** Imports the first rows of a sheet into copies of the engine's tables. */
    static void importSheet(Path file, Ground ground) throws SQLException {
        ground.inBenchSchema(
                "CREATE OR REPLACE TABLE declaration LIKE rst_person.declaration",
                "CREATE OR REPLACE TABLE declaration_revision LIKE rst_person.declaration_revision",
                "CREATE OR REPLACE TABLE declaration_trail LIKE rst_person.declaration_trail",
                "CREATE OR REPLACE TABLE declaration_transit LIKE rst_person.declaration_transit");
        try (Connection connection = ground.plainDatabase(Ground.SCHEMA);
                PreparedStatement person =
                        connection.prepareStatement("SELECT * FROM rst_person.person WHERE person_no = ?");
                PreparedStatement open = connection.prepareStatement(
                        "SELECT declaration_no FROM declaration_transit WHERE conflict_key = ?");
                PreparedStatement header = connection.prepareStatement("INSERT INTO declaration (no, type, status,"
                        + " revision, version, unit_code, unit_name, subject_name, changed_fields, risk, warnings, body,"
                        + " declared_by, declared_name, declared_at, since) VALUES (?, 'person-change', 'DRAFT', 1, 1,"
                        + " '430203000101', '单位', '姓名', 'remark', 'GENERAL', '', ?, '1', '经办', NOW(3), NOW(3))");
                PreparedStatement revision = connection.prepareStatement(
                        "INSERT INTO declaration_revision (declaration_no, revision, saved_by, saved_name, saved_at,"
                                + " changed_fields, body) VALUES (?, 1, '1', '经办', NOW(3), 'remark', ?)");
                PreparedStatement trail = connection.prepareStatement("INSERT INTO declaration_trail (declaration_no,"
                        + " revision, step, to_status, actor_id, actor_name, actor_role, at, stay_ms, trace_id)"
                        + " VALUES (?, 1, 'SAVE', 'DRAFT', '1', '经办', '经办人', NOW(3), 0, '-')");
                PreparedStatement transit = connection.prepareStatement(
                        "INSERT INTO declaration_transit (conflict_key, declaration_no) VALUES (?, ?)")) {
            EasyExcel.read(file.toFile(), new AnalysisEventListener<Map<Integer, String>>() {
                        private int row;

                        @Override
                        public void invoke(Map<Integer, String> cells, AnalysisContext context) {
                            try {
                                one("%022d".formatted(row++));
                            } catch (SQLException failure) {
                                throw new IllegalStateException(failure);
                            }
                        }

                        private void one(String no) throws SQLException {
                            person.setString(1, no);
                            person.executeQuery().close();
                            open.setString(1, no);
                            open.executeQuery().close();
                            header.setString(1, no);
                            header.setBytes(2, BODY);
                            header.executeUpdate();
                            revision.setString(1, no);
                            revision.setBytes(2, BODY);
                            revision.executeUpdate();
                            trail.setString(1, no);
                            trail.executeUpdate();
                            transit.setString(1, no);
                            transit.setString(2, no);
                            transit.executeUpdate();
                        }

                        @Override
                        public boolean hasNext(AnalysisContext context) {
                            return row < ROWS;
                        }

                        @Override
                        public void doAfterAllAnalysed(AnalysisContext context) {}
                    })
                    .sheet(0)
                    .headRowNumber(3)
                    .doRead();
        }
    }
}
