package io.renshetong.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Many drafts confirmed in one request and taking effect by the automatic centre, against one request and one transaction each. */
final class GoingRound implements Experiment {

    private static final int SINGLES = 200;
    private static final int MESSAGES = 1_000;

    @Override
    public String name() {
        return "confirm";
    }

    @Override
    public List<Comparison> run(Ground ground) throws Exception {
        int many = ground.settings().declarations();
        List<String> refs = Crowd.of(many + SINGLES, ground);
        Portal clerk = ground.as("admin01");
        Sheets sheets = new Sheets(clerk);
        Stopwatch confirm = new Stopwatch("一次确认", many);
        Stopwatch effective = new Stopwatch("确认 → 全部生效", many);
        Stopwatch singly = new Stopwatch("逐笔确认", SINGLES);
        Stopwatch each = new Stopwatch("每条消息一个事务", MESSAGES);
        for (int round = 0; round < ground.settings().rounds(); round++) {
            sheets.save(sheets.preview(sheets.filled(refs.subList(0, many), "成批确认 " + round)));
            long from = System.nanoTime();
            confirm.time(() -> confirmAll(clerk, many));
            awaitEffective(ground);
            effective.took(Duration.ofNanos(System.nanoTime() - from));
            sheets.save(sheets.preview(sheets.filled(refs.subList(many, many + SINGLES), "逐笔确认 " + round)));
            List<String> drafts = drafts(clerk);
            singly.time(() -> {
                for (String no : drafts) {
                    ObjectNode selection = Portal.object();
                    selection.putArray("numbers").add(no);
                    clerk.post(Sheets.CHANGES + "/confirmations", selection);
                }
            });
            awaitEffective(ground);
            prepare(ground);
            each.time(() -> applyEach(ground));
        }
        return List.of(
                new Comparison("确认", confirm.timing(), singly.timing(), "1 万笔 ≤ 3 秒"),
                new Comparison("生效（含审核与两次消息往返）", effective.timing(), each.timing(), "—"));
    }

    private static void confirmAll(Portal clerk, int expected) throws IOException, InterruptedException {
        ObjectNode selection = Portal.object();
        selection.putObject("filter").putArray("statuses").add("DRAFT");
        JsonNode report = clerk.post(Sheets.CHANGES + "/confirmations", selection);
        if (report.path("accepted").asInt() != expected) {
            throw new IOException("accepted " + report.path("accepted") + ": "
                    + report.path("refused").path(0));
        }
    }

    private static List<String> drafts(Portal clerk) throws IOException, InterruptedException {
        List<String> numbers = new ArrayList<>();
        for (int page = 1; numbers.size() < SINGLES; page++) {
            ObjectNode search = Portal.object().put("page", page).put("size", 100);
            search.putArray("statuses").add("DRAFT");
            JsonNode rows = clerk.post(Sheets.CHANGES + "/search", search).path("rows");
            if (rows.isEmpty()) {
                throw new IOException("Only " + numbers.size() + " drafts");
            }
            rows.forEach(row -> numbers.add(row.path("no").asText()));
        }
        return numbers;
    }

    private static void awaitEffective(Ground ground) throws SQLException {
        while (ground.count(
                        "rst_person",
                        "SELECT COUNT(*) FROM declaration WHERE status IN ('CONFIRMED', 'IN_REVIEW', 'APPROVED')")
                > 0) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static void prepare(Ground ground) throws SQLException {
        ground.inBenchSchema(
                "CREATE OR REPLACE TABLE person LIKE rst_person.person",
                "INSERT INTO person SELECT * FROM rst_person.person ORDER BY id DESC LIMIT " + MESSAGES,
                "CREATE OR REPLACE TABLE declaration_trail LIKE rst_person.declaration_trail",
                "CREATE OR REPLACE TABLE inbox_bench (event_id CHAR(36) PRIMARY KEY)");
    }

    /** Accept the message, look up the person, write them, remember it: a commit for each. */
    private static void applyEach(Ground ground) throws SQLException {
        try (Connection connection = ground.plainDatabase(Ground.SCHEMA);
                PreparedStatement seen = connection.prepareStatement("INSERT INTO inbox_bench VALUES (UUID())");
                PreparedStatement lock = connection.prepareStatement("SELECT * FROM person WHERE id = ? FOR UPDATE");
                PreparedStatement write = connection.prepareStatement("UPDATE person SET remark = ? WHERE id = ?");
                PreparedStatement trail = connection.prepareStatement("INSERT INTO declaration_trail (declaration_no,"
                        + " revision, step, to_status, actor_id, actor_name, actor_role, at, stay_ms, trace_id)"
                        + " VALUES ('1', 1, 'TAKE_EFFECT', 'EFFECTIVE', '1', '系统', '系统', NOW(3), 0, '-')")) {
            connection.setAutoCommit(false);
            long first = ground.count(Ground.SCHEMA, "SELECT MIN(id) FROM person");
            for (int message = 0; message < MESSAGES; message++) {
                seen.executeUpdate();
                long id = first + message;
                lock.setLong(1, id);
                lock.executeQuery().close();
                write.setString(1, "生效 " + message);
                write.setLong(2, id);
                write.executeUpdate();
                trail.executeUpdate();
                trail.executeUpdate();
                connection.commit();
            }
        }
    }
}
