package io.renshetong.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.renshetong.system.Api.Answer;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;

/** The service dies while it reads one file and saves another; afterwards each has happened, wholly and once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportFaultTests {

    private static final String SERVICE = "person-service";
    private static final String UNIT = "430203000200";
    private static final int ROWS = 3_000;
    private static final long READ = 70_000_000L;
    private static final long SAVED = 71_000_000L;

    private byte[] toRead;
    private byte[] toSave;

    /** How long reading took on this machine when nobody disturbed it, in milliseconds. */
    private int usual;

    @BeforeAll
    void prepare() throws Exception {
        RunningSuite.stack();
        List<String> first = ManyPersons.enter(UNIT, READ, ROWS);
        List<String> second = ManyPersons.enter(UNIT, SAVED, ROWS);
        toRead = Importing.as("operator02").filled(first, "备注", "读取中断 ");
        Importing saver = Importing.as("admin02");
        toSave = saver.filled(second, "备注", "保存中断 ");
        long began = System.nanoTime();
        JsonNode preview = saver.preview(toSave);
        usual = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        saver.saveGood(preview);
        ImportLedger.expectSavedOnce(saver.find(preview.path("no").asText()), ROWS);
        saver.undo(preview).expect(200);
    }

    @RepeatedTest(3)
    void aKilledServiceFinishesWhatItHadBegunAndDoesNothingTwice() throws Exception {
        JsonNode preview = Importing.as("admin02").preview(toSave);
        String upload = Api.newKey();
        String save = Api.newKey();
        try (ScheduledExecutorService hands = Executors.newScheduledThreadPool(3)) {
            Importing reader = Importing.as("operator02");
            Importing saver = Importing.as("admin02");
            List<Future<?>> acts = List.of(
                    hands.submit(() -> answered(() -> reader.send("三千人.xlsx", toRead, upload))),
                    hands.schedule(
                            () -> answered(() -> saver.save(preview, "GOOD", save)), moment(), TimeUnit.MILLISECONDS),
                    hands.schedule(() -> RunningSuite.stack().kill(SERVICE), moment(), TimeUnit.MILLISECONDS));
            for (Future<?> act : acts) {
                act.get();
            }
        }
        letGoOfWhatTheDeadHeld();
        RunningSuite.stack().start(SERVICE);
        await("person-service behind the gateway")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() ->
                        answered(() -> Api.at(RunningSuite.stack().gateway()).get("/api/person/declarations/types")));

        // Whoever got no answer asks again with the same key, as the console does.
        Importing reader = Importing.as("operator02");
        Importing saver = Importing.as("admin02");
        String read =
                reader.send("三千人.xlsx", toRead, upload).expect(202).path("no").asText();
        Answer again = saver.save(preview, "GOOD", save);
        assertThat(again.status()).as(again.text()).isEqualTo(202);

        JsonNode previewed = reader.awaitState(read, "PREVIEW");
        ImportLedger.expectOnlyPreviewed(previewed, ROWS);
        assertThat(Importing.count(previewed, "good")).isEqualTo(ROWS);
        JsonNode saved = saver.awaitState(preview.path("no").asText(), "SAVED");
        assertThat(Importing.count(saved, "saved")).isEqualTo(ROWS);
        ImportLedger.expectSavedOnce(saved, ROWS);

        reader.api()
                .post(Importing.IMPORTS + "/" + read + "/cancellation", Api.JSON.createObjectNode())
                .expect(200);
        saver.undo(saved).expect(200);
        ImportLedger.expectUndone(saved);
    }

    /** Any moment from before the file has been taken until after it has usually been read. */
    private int moment() {
        return ThreadLocalRandom.current().nextInt(usual * 5 / 4);
    }

    private static boolean answered(Callable<Answer> asking) throws Exception {
        try {
            return asking.call().status() < 500;
        } catch (UncheckedIOException brokenOff) {
            return false;
        }
    }

    /** What a dead instance worked on is taken over when its hold has run out; no test need wait for that. */
    private static void letGoOfWhatTheDeadHeld() throws SQLException {
        try (Connection connection = RunningSuite.database("rst_person");
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE task SET held_until = UTC_TIMESTAMP(3) WHERE state = 'RUNNING'");
        }
    }
}
