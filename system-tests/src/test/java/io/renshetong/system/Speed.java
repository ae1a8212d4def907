package io.renshetong.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renshetong.local.LocalStack;
import io.renshetong.local.PartStatus;
import io.renshetong.system.Api.Answer;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures what issue and architecture set as goals, on a suite of its own, and prints it; no test, for a figure depends on
 * the machine and on what else it does.
 *
 * <p>{@code mvn -pl system-tests test-compile exec:exec}
 */
final class Speed {

    private static final String UNIT = "430203000101";
    private static final int SINGLES = 200;
    private static final int WARM_UP = 40;
    private static final int MANY = 10_000;
    private static final long FIRST_COPY = 50_000_000L;

    private final LocalStack stack;
    private final List<String> table = new ArrayList<>();
    private Declaring unit;

    private Speed(LocalStack stack) {
        this.stack = stack;
        this.unit = logIn();
    }

    /** Starts the suite, measures, prints, ends it. */
    public static void main(String[] arguments) throws Exception {
        // Ten thousand drafts of one account within a minute are no attack here.
        try (LocalStack stack = RunningSuite.start(Map.of("RST_RATE_LIMIT", "false"))) {
            Speed speed = new Speed(stack);
            try (Connection register = speed.database()) {
                ManyPersons.enter(register, UNIT, FIRST_COPY, MANY + SINGLES + WARM_UP);
            }
            speed.singles();
            speed.many();
            System.out.println();
            speed.table.forEach(System.out::println);
        }
        System.exit(0);
    }

    /** An access token lasts five minutes. */
    private Declaring logIn() {
        return new Declaring(Api.as("admin01", Api.PASSWORD, stack.gateway()));
    }

    /** From sending the confirmation to the first answer that says EFFECTIVE, asked again at once each time. */
    private void singles() {
        long[] latencies = new long[SINGLES];
        long[] answers = new long[SINGLES];
        for (int i = -WARM_UP; i < SINGLES; i++) {
            String no = unit.draft(Long.toString(FIRST_COPY + MANY + WARM_UP + i), "remark", "单笔测速 " + i);
            long from = System.nanoTime();
            unit.confirm(no);
            long answered = System.nanoTime();
            while (!unit.status(no).equals("EFFECTIVE")) {
                Thread.onSpinWait();
            }
            if (i >= 0) {
                latencies[i] = System.nanoTime() - from;
                answers[i] = answered - from;
            }
        }
        line("单笔确认：应答", answers);
        line("单笔确认 → 已生效可见（自动审核，" + SINGLES + " 次）", latencies);
    }

    private void many() throws Exception {
        long began = System.nanoTime();
        try (ExecutorService operators = Executors.newFixedThreadPool(8)) {
            List<Future<String>> drafts = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                String person = Long.toString(FIRST_COPY + i);
                drafts.add(operators.submit(() -> unit.draft(person, "remark", "批量测速")));
            }
            for (Future<String> draft : drafts) {
                draft.get();
            }
        }
        row("逐笔录入 " + MANY + " 条（八人同时）", seconds(System.nanoTime() - began));
        unit = logIn();
        ObjectNode selection = Api.JSON.createObjectNode();
        selection.putObject("filter").put("unitCode", UNIT).putArray("statuses").add("DRAFT");
        Map<String, Duration> before = processorTime();
        long from = System.nanoTime();
        Answer answer = unit.api().post(Declaring.CHANGES + "/confirmations", selection);
        long took = System.nanoTime() - from;
        Map<String, Duration> after = processorTime();
        JsonNode report = answer.expect(200);
        row("一次确认 " + report.path("accepted").asInt() + " 条：应答", seconds(took));
        after.forEach((part, time) -> row(
                "　其间 " + part + " 用去处理器", seconds(time.minus(before.get(part)).toNanos())));
        row(
                "　机器负载（" + Runtime.getRuntime().availableProcessors() + " 核）",
                "%.1f".formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        while (count("SELECT COUNT(*) FROM declaration WHERE status <> 'EFFECTIVE'") > 0) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        row("一次确认 → 全部已生效", seconds(System.nanoTime() - from));
    }

    /** What the parts have used of the processors so far; on a machine that is not idle it says more than the clock. */
    private Map<String, Duration> processorTime() {
        Map<String, Duration> used = new TreeMap<>();
        for (PartStatus part : stack.parts()) {
            ProcessHandle.of(part.pid())
                    .flatMap(process -> process.info().totalCpuDuration())
                    .ifPresent(time -> used.put(part.name(), time));
        }
        return used;
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection(stack.jdbcUrl("rst_person"), "rst", stack.databasePassword());
    }

    private void line(String label, long[] nanos) {
        Arrays.sort(nanos);
        row(label, "p50 " + millis(nanos[nanos.length / 2]) + "  p95 " + millis(nanos[nanos.length * 95 / 100]));
    }

    private void row(String label, String figure) {
        String line = "| " + label + " | " + figure + " |";
        System.out.println(line);
        table.add(line);
    }

    private static String millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos) + " ms";
    }

    private static String seconds(long nanos) {
        return "%.2f s".formatted(nanos / 1e9);
    }
}
