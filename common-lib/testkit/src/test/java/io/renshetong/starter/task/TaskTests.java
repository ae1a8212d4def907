package io.renshetong.starter.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.crypto.FieldCipher;
import io.renshetong.starter.file.FileStore;
import io.renshetong.starter.problem.Messages;
import io.renshetong.starter.problem.Problems;
import io.renshetong.starter.problem.Refusal;
import io.renshetong.starter.sample.SampleService;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestActors;
import io.renshetong.testkit.TestTokens;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest(broker = false)
@ContextConfiguration(classes = {SampleService.class, ProbeWork.class})
class TaskTests {
    private static final String UNIT = "430203000101";
    private static final Actor OPERATOR = TestActors.operator(UNIT);

    @Autowired
    Tasks tasks;

    @Autowired
    TaskTable table;

    @Autowired
    Works works;

    @Autowired
    TaskViews views;

    @Autowired
    TaskEnds ends;

    @Autowired
    TaskChanges changes;

    @Autowired
    TaskSweep sweep;

    @Autowired
    ProbeWork probe;

    @Autowired
    FileStore files;

    @Autowired
    FieldCipher cipher;

    @Autowired
    Messages messages;

    @Autowired
    Problems problems;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @Autowired
    Caller nobody;

    @BeforeEach
    void emptyTable() {
        jdbc.update("DELETE FROM task");
    }

    @AfterEach
    void letAllGo() {
        probe.gate.countDown();
        probe.stubbornEnd = false;
        Awaitility.await()
                .untilAsserted(() -> assertThat(jdbc.queryForObject(
                                "SELECT COUNT(*) FROM task WHERE finished_ms IS NULL", Integer.class))
                        .isZero());
    }

    @Test
    void doesTheWorkAfterTheCommitAndKeepsItsResults() {
        String name = name();
        Task queued = new TransactionTemplate(transactions).execute(_ -> {
            Task task = submit(name, "count", 500);
            assertThat(probe.begun).doesNotContain(name);
            return task;
        });
        assertThat(queued.state()).isEqualTo(TaskState.QUEUED);
        assertThat(queued.stateLabel()).isEqualTo("排队中");
        Task done = ended(queued);
        assertThat(done.state()).isEqualTo(TaskState.DONE);
        assertThat(done.done()).isEqualTo(500);
        assertThat(done.total()).isEqualTo(500);
        assertThat(done.results()).containsEntry("rows", 500);
        assertThat(done.finishedAt()).isNotNull();
        assertThat(probe.ended).containsEntry(name, TaskState.DONE);
    }

    @Test
    void neverBeginsWhatWasRolledBack() {
        String name = name();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            submit(name, "count", 1);
            status.setRollbackOnly();
        });
        ended(submit(name(), "count", 1));
        assertThat(probe.begun).doesNotContain(name);
    }

    @Test
    void sealsWhatWasAskedAndWipesItAtTheEnd() {
        probe.gate = new CountDownLatch(1);
        Task task = submit("43020319850312001X", "wait", 0);
        byte[] ask = jdbc.queryForObject("SELECT ask FROM task WHERE id = ?", byte[].class, task.id());
        assertThat(new String(ask)).doesNotContain("430203");
        assertThat(new String(cipher.open(ask))).contains("43020319850312001X");
        probe.gate.countDown();
        ended(task);
        assertThat(jdbc.queryForObject("SELECT LENGTH(ask) FROM task WHERE id = ?", Integer.class, task.id()))
                .isZero();
    }

    @Test
    void tellsARefusalInItsWordsAndAFaultWithItsTraceOnly() {
        Task refused = ended(submit(name(), "refuse", 0));
        assertThat(refused.state()).isEqualTo(TaskState.FAILED);
        assertThat(refused.problem().code()).isEqualTo("ROWS_REFUSED");
        assertThat(refused.problem().detail()).contains("不能接受").doesNotContain("19850312");
        Task failed = ended(submit(name(), "fault", 0));
        assertThat(failed.problem().code()).isEqualTo("FAULT");
        assertThat(failed.problem().detail()).doesNotContain("430203");
        assertThat(failed.problem().traceId()).hasSize(32);
        assertThat(failed.file()).isNull();
    }

    @Test
    void beginsAgainWhatFailedOnlyBecauseTheDatabaseWasAway() {
        String name = name();
        Task done = ended(submit(name, "away-once", 0));
        assertThat(done.state()).isEqualTo(TaskState.DONE);
        assertThat(probe.begun.stream().filter(name::equals)).hasSize(2);
    }

    @Test
    void endsATaskThoughItsWorkCannotTakeNote() {
        probe.stubbornEnd = true;
        assertThat(ended(submit(name(), "count", 1)).state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void cancelsWhatWaitsAtOnceAndWhatRunsSoon() {
        probe.gate = new CountDownLatch(1);
        List<Task> running = List.of(submit(name(), "wait", 0), submit(name(), "wait", 0));
        running.forEach(this::awaitRunning);
        String waitingName = name();
        Task waiting = submit(waitingName, "wait", 0);
        Caller caller = nobody.as(TestTokens.of(OPERATOR));
        Caller.Answer answer = caller.post("/tasks/" + waiting.id() + "/cancellation", null);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("state").asString()).isEqualTo("CANCELLED");
        assertThat(probe.begun).doesNotContain(waitingName);
        assertThat(probe.ended).containsEntry(waitingName, TaskState.CANCELLED);
        assertThat(caller.post("/tasks/" + running.getFirst().id() + "/cancellation", null)
                        .status())
                .isEqualTo(202);
        assertThat(ended(running.getFirst()).state()).isEqualTo(TaskState.CANCELLED);
        Caller.Answer late = caller.post("/tasks/" + running.getFirst().id() + "/cancellation", null);
        assertThat(late.status()).isEqualTo(202);
        probe.gate.countDown();
        assertThat(ended(running.getLast()).state()).isEqualTo(TaskState.DONE);
        assertThat(caller.post("/tasks/" + running.getLast().id() + "/cancellation", null)
                        .code())
                .isEqualTo("TASK_ENDED");
    }

    @Test
    void takesOverWhatACrashLeftBehind() {
        probe.gate = new CountDownLatch(1);
        String name = name();
        Task task = crashed(name, 1, false);
        probe.gate.countDown();
        assertThat(ended(task).state()).isEqualTo(TaskState.DONE);
        assertThat(probe.begun).contains(name);
        assertThat(jdbc.queryForObject("SELECT attempts FROM task WHERE id = ?", Integer.class, task.id()))
                .isEqualTo(2);
    }

    @Test
    void givesUpWhatCrashedThreeTimes() {
        String name = name();
        Task task = ended(crashed(name, 3, false));
        assertThat(task.state()).isEqualTo(TaskState.FAILED);
        assertThat(task.problem().code()).isEqualTo("GIVEN_UP");
        assertThat(probe.begun).doesNotContain(name);
        assertThat(probe.ended).containsEntry(name, TaskState.FAILED);
    }

    @Test
    void cancelsWhatWasAskedToStopBeforeTheCrash() {
        String name = name();
        assertThat(ended(crashed(name, 1, true)).state()).isEqualTo(TaskState.CANCELLED);
        assertThat(probe.begun).doesNotContain(name);
    }

    @Test
    void leavesATaskToTheInstanceThatTookIt() {
        probe.gate = new CountDownLatch(1);
        String name = name();
        Task task = submit(name, "wait", 0);
        awaitRunning(task);
        jdbc.update(
                "UPDATE task SET owner = ?, held_until = UTC_TIMESTAMP(3) + INTERVAL 1 HOUR WHERE id = ?",
                Ids.random(),
                task.id());
        // Its room is free again once the work was told that it is not its own any more.
        Task other = submit(name(), "wait", 0);
        Task third = submit(name(), "wait", 0);
        awaitRunning(other);
        awaitRunning(third);
        assertThat(table.find(task.id()).orElseThrow().state()).isEqualTo(TaskState.RUNNING);
        assertThat(probe.ended).doesNotContainKey(name);
        jdbc.update("DELETE FROM task WHERE id = ?", task.id());
    }

    @Test
    void doesEachTaskOnceWithTwoInstances() {
        TaskRunner other = anotherInstance();
        other.start();
        try {
            List<String> names = IntStream.range(0, 60).mapToObj(_ -> name()).toList();
            List<Task> all = names.stream()
                    .map(name -> tasks.submit(order(name, "count", 50), account("two-" + name)))
                    .toList();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(all)
                            .allSatisfy(task -> assertThat(
                                            table.find(task.id()).orElseThrow().state())
                                    .isEqualTo(TaskState.DONE)));
            assertThat(probe.begun.stream().filter(names::contains)).hasSize(60).doesNotHaveDuplicates();
        } finally {
            other.stop();
        }
    }

    @Test
    void givesBackWhatItWorksOnWhenItGoesDown() {
        probe.gate = new CountDownLatch(1);
        TaskRunner other = anotherInstance();
        List<Task> all =
                IntStream.range(0, 4).mapToObj(_ -> submit(name(), "wait", 0)).toList();
        other.start();
        all.forEach(this::awaitRunning);
        other.stop();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM task WHERE state = 'QUEUED'", Integer.class))
                .isEqualTo(2);
        probe.gate.countDown();
        all.forEach(task -> assertThat(ended(task).state()).isEqualTo(TaskState.DONE));
    }

    @Test
    void servesThoseFirstWhoHaveLeastUnderWay() {
        probe.gate = new CountDownLatch(1);
        List<Task> greedy =
                IntStream.range(0, 4).mapToObj(_ -> submit(name(), "wait", 0)).toList();
        awaitRunning(greedy.get(0));
        awaitRunning(greedy.get(1));
        Task modest = tasks.submit(order(name(), "count", 1), account("modest"));
        assertThat(table.free(works.kinds(), 5)).startsWith(modest.id()).hasSize(3);
    }

    @Test
    void refusesMoreThanTwentyWaiting() {
        probe.gate = new CountDownLatch(1);
        List<Task> running = List.of(submit(name(), "wait", 0), submit(name(), "wait", 0));
        running.forEach(this::awaitRunning);
        for (int count = 0; count < 20; count++) submit(name(), "count", 1);
        assertThatThrownBy(() -> submit(name(), "count", 1)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.status().value()).isEqualTo(429);
            assertThat(refusal.detail()).contains("20");
        });
        probe.gate.countDown();
    }

    @Test
    void keepsTheFileSealedAndGivesItToItsAccountAlone() throws Exception {
        Task task = ended(submit("内容", "file", 3));
        assertThat(task.file()).isEqualTo(new Task.ResultFile("结果.txt", "text/plain", 18));
        Caller.Answer answer = nobody.as(TestTokens.of(OPERATOR)).get("/tasks/" + task.id() + "/file");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(new String(answer.response().body())).isEqualTo("内容内容内容");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("%E7%BB%93");
        Caller stranger = nobody.as(TestTokens.admin(UNIT));
        for (String path : List.of("", "/file", "/events")) {
            Caller.Answer refused = stranger.get("/tasks/" + task.id() + path);
            assertThat(refused.status()).as(path).isEqualTo(404);
            assertThat(audited(refused)).as(path).isEqualTo(1);
        }
        assertThat(stranger.post("/tasks/" + task.id() + "/cancellation", null).status())
                .isEqualTo(404);
        assertThat(stranger.delete("/tasks/" + task.id()).status()).isEqualTo(404);
        assertThat(stranger.get("/tasks/" + Ids.random()).status()).isEqualTo(404);
        assertThat(stranger.get("/tasks").json().path("total").asInt()).isZero();
        assertThat(tasks.find(task.id(), TestActors.admin(UNIT))).isEmpty();
    }

    @Test
    void failsWorkThatDidNotCloseItsFile() {
        assertThat(ended(submit(name(), "open-file", 0)).problem().code()).isEqualTo("FAULT");
    }

    @Test
    void listsTheAccountsOwnTasksNewestFirst() {
        for (String name : List.of("a", "b", "c")) ended(submit(name, "count", 1));
        ended(submit("d", "refuse", 1));
        Caller caller = nobody.as(TestTokens.of(OPERATOR));
        Caller.Answer all = caller.get("/tasks?size=2");
        assertThat(all.json().path("total").asInt()).isEqualTo(4);
        assertThat(all.json().path("rows").size()).isEqualTo(2);
        assertThat(caller.get("/tasks?state=FAILED").json().path("total").asInt())
                .isEqualTo(1);
        assertThat(caller.get("/tasks?kind=PROBE&state=DONE")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(3);
        assertThat(caller.get("/tasks?kind=OTHER").json().path("total").asInt()).isZero();
        assertThat(caller.get("/tasks?state=NONSENSE").status()).isEqualTo(400);
    }

    @Test
    void streamsATaskToItsEnd() {
        Task task = submit(name(), "count", 200);
        Caller.Answer stream = nobody.as(TestTokens.of(OPERATOR)).get("/tasks/" + task.id() + "/events");
        assertThat(stream.status()).isEqualTo(200);
        String events = new String(stream.response().body());
        assertThat(events).contains("event:task").contains("\"state\":\"DONE\"").contains("\"done\":200");
    }

    @Test
    void forgetsATaskAndItsFileWhenAskedOrAfterSevenDays() throws Exception {
        Task task = ended(submit(name(), "file", 1));
        Task old = ended(submit(name(), "file", 1));
        String fileId = table.find(task.id()).orElseThrow().fileId();
        String oldFile = table.find(old.id()).orElseThrow().fileId();
        Caller caller = nobody.as(TestTokens.of(OPERATOR));
        assertThat(caller.delete("/tasks/" + task.id()).status()).isEqualTo(204);
        assertThat(caller.get("/tasks/" + task.id()).status()).isEqualTo(404);
        assertThatThrownBy(() -> files.open(fileId)).isInstanceOf(NoSuchFileException.class);
        assertThat(sweep.sweep()).isZero();
        jdbc.update("UPDATE task SET finished_ms = finished_ms - 604800001 WHERE id = ?", old.id());
        assertThat(sweep.sweep()).isEqualTo(1);
        assertThatThrownBy(() -> files.open(oldFile)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void goesOnInTheTraceItWasAskedIn() {
        String name = name();
        Task task = submit(name, "count", 1);
        ended(task);
        assertThat(table.find(task.id()).orElseThrow().traceParent()).contains(probe.traces.get(name));
    }

    private int audited(Caller.Answer answer) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_log WHERE outcome = 'DENIED' AND object_type = 'task' AND trace_id = ?",
                Integer.class,
                answer.header("X-Trace-Id"));
    }

    private Task submit(String name, String act, int rows) {
        return tasks.submit(order(name, act, rows), OPERATOR);
    }

    private static TaskOrder order(String name, String act, int rows) {
        return new TaskOrder("PROBE", "测试", null, new ProbeWork.Probe(name, act, rows));
    }

    private static Actor account(String id) {
        Actor like = OPERATOR;
        return new Actor(
                id, id, id, like.side(), like.permissions(), like.unit(), like.units(), like.unitNames(), null);
    }

    private Task ended(Task task) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> views.of(table.find(task.id()).orElseThrow()),
                        now -> now.state().ended());
    }

    private void awaitRunning(Task task) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            @Nullable TaskRow row = table.find(task.id()).orElse(null);
            assertThat(row).isNotNull();
            assertThat(row.state()).isEqualTo(TaskState.RUNNING);
        });
    }

    /** A task as an instance leaves it that was killed in the middle, some time ago. */
    private Task crashed(String name, int attempts, boolean stopAsked) {
        return new TransactionTemplate(transactions).execute(_ -> {
            Task task = submit(name, "wait", 0);
            jdbc.update(
                    "UPDATE task SET state = 'RUNNING', owner = ?, attempts = ?, stop_asked = ?,"
                            + " held_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE id = ?",
                    Ids.random(),
                    attempts,
                    stopAsked,
                    task.id());
            return task;
        });
    }

    private TaskRunner anotherInstance() {
        return new TaskRunner(
                table,
                works,
                views,
                new Labour(table, works, ends, files, messages, problems),
                new TaskKeeper(changes),
                files,
                messages,
                clock,
                2);
    }

    private static String name() {
        return UUID.randomUUID().toString();
    }
}
