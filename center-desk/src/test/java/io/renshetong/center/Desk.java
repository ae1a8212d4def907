package io.renshetong.center;

import io.renshetong.contract.DeclarationDecided;
import io.renshetong.contract.DeclarationDecided.Decision;
import io.renshetong.contract.Topics;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.Caller.Answer;
import io.renshetong.testkit.EventProbe;
import io.renshetong.testkit.TestTokens;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

/** The centre as an auditor and a declaring service see it from outside. */
final class Desk {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final EventProbe DECIDED = EventProbe.on(Topics.CONFIRMED, Topics.DECIDED);

    private final Caller caller;

    Desk(Caller caller) {
        this.caller = caller;
    }

    Caller as(String auditor) {
        return caller.as(TestTokens.auditor(auditor));
    }

    /** Waits until the case is there in this state. */
    void shows(String no, String state) {
        reads(no, "state", state);
    }

    /** Waits until a member of the case reads so. */
    void reads(String no, String member, String text) {
        Awaitility.await(no + " " + member + " " + text)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> as("watcher")
                        .get("/cases/" + no)
                        .json()
                        .path(member)
                        .asString("")
                        .equals(text));
    }

    /** Waits until the log of the case has such a line. */
    void logs(String no, String kind) {
        Awaitility.await(no + " " + kind)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> kinds(no).contains(kind));
    }

    List<String> kinds(String no) {
        return as("watcher").get("/cases/" + no).json().path("log").values().stream()
                .map(line -> line.path("kind").asString())
                .toList();
    }

    Answer claim(String auditor, String... numbers) {
        return as(auditor).post("/cases/claims", Map.of("numbers", numbers));
    }

    Answer release(String auditor, String... numbers) {
        return as(auditor).post("/cases/releases", Map.of("numbers", numbers));
    }

    Answer pass(String auditor, String... numbers) {
        return as(auditor).post("/cases/passes", Map.of("numbers", numbers));
    }

    Answer sendBack(String auditor, String reason, String field, String opinion, String... numbers) {
        Map<String, Object> body = new HashMap<>(Map.of("numbers", numbers, "reasonCode", reason, "opinion", opinion));
        body.put("field", field);
        return as(auditor).post("/cases/returns", body);
    }

    /** Says which risks of person-change pass by themselves. */
    void letPass(boolean general, boolean key) {
        Answer answer = as("policy-maker")
                .put("/policy", Map.of("automatic", Map.of("person-change", Map.of("GENERAL", general, "KEY", key))));
        if (answer.status() != 200)
            throw new IllegalStateException(answer.json().toString());
    }

    /** The decisions about a declaration sent so far. */
    static List<Decision> decisions(String no) {
        return decided().stream()
                .flatMap(event -> event.decisions().stream())
                .filter(decision -> decision.no().equals(no))
                .toList();
    }

    static List<Decision> awaitDecisions(String no, int count) {
        Awaitility.await(count + " decisions about " + no)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> decisions(no).size() >= count);
        return decisions(no);
    }

    static List<DeclarationDecided> decided() {
        return DECIDED.records().stream()
                .filter(record -> record.topic().equals(Topics.DECIDED))
                .map(record -> JSON.readValue(record.value(), DeclarationDecided.class))
                .toList();
    }
}
