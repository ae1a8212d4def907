package io.renshetong.local.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renshetong.local.Fault;
import io.renshetong.local.Text;
import io.renshetong.local.probe.Api.Answer;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * A change of the probe person's remark, declared, confirmed, decided by the centre and taken into effect. A declaration
 * an earlier, interrupted probe left open is brought to its end instead of a new one.
 */
public final class Probe {

    private static final String DECLARATIONS = "/api/person/declarations/person-change";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration ASK_EVERY = Duration.ofMillis(60);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final Api api;
    private final String password;
    private final Clock clock;
    private final Duration patience;
    private Instant deadline = Instant.MAX;

    /** Declares at this gateway as the account {@code probe}. */
    public Probe(URI gateway, String password) {
        this(gateway, password, Clock.systemUTC(), PATIENCE);
    }

    /** The same with another clock and patience. */
    public Probe(URI gateway, String password, Clock clock, Duration patience) {
        this.api = new Api(gateway);
        this.password = password;
        this.clock = clock;
        this.patience = patience;
    }

    /** Returns when the declaration is effective; otherwise says where it got stuck. */
    public void run() {
        deadline = clock.instant().plus(patience);
        logIn();
        JsonNode person = person();
        waitUntilEffective(declaration(person));
    }

    private void logIn() {
        ObjectNode account = Api.JSON.createObjectNode().put("login", "probe").put("password", password);
        Answer answer = expectGood("probe.step.login", () -> api.post("/api/unit/tokens", account));
        api.bearer(answer.body().path("accessToken").asText());
    }

    private JsonNode person() {
        ObjectNode all = Api.JSON.createObjectNode().put("page", 1).put("size", 10);
        JsonNode rows = expectGood("probe.step.person", () -> api.post("/api/person/persons/search", all))
                .body()
                .path("rows");
        if (rows.isEmpty()) {
            throw new Fault(Fault.Kind.PROBE, Text.of("probe.no-person"));
        }
        return rows.get(0);
    }

    /** The number of a confirmed declaration for this person. */
    private String declaration(JsonNode person) {
        JsonNode open = person.path("inTransit");
        if (open.path("no").asText().isEmpty()) {
            return declareAnew(person);
        }
        String no = open.path("no").asText();
        switch (open.path("status").asText()) {
            case "DRAFT" -> confirm(no);
            case "RETURNED" -> {
                int version = detail(no).path("version").asInt();
                expectGood("probe.step.delete", () -> api.delete(DECLARATIONS + "/" + no + "?version=" + version));
                return declareAnew(person);
            }
            default -> {
                // Confirmed already: only its end is still to be waited for.
            }
        }
        return no;
    }

    private String declareAnew(JsonNode person) {
        ObjectNode draft =
                Api.JSON.createObjectNode().put("ref", person.path("id").asText());
        draft.putObject("values").put("remark", Text.of("probe.remark", TIME.format(clock.instant())));
        draft.putArray("attachments");
        draft.putArray("acknowledged");
        String no = expectGood("probe.step.save", () -> api.post(DECLARATIONS, draft))
                .body()
                .path("no")
                .asText();
        confirm(no);
        return no;
    }

    private void confirm(String no) {
        ObjectNode numbers = Api.JSON.createObjectNode();
        numbers.putArray("numbers").add(no);
        expectGood("probe.step.confirm", () -> api.post(DECLARATIONS + "/confirmations", numbers));
    }

    private void waitUntilEffective(String no) {
        String status = "";
        while (inTime()) {
            status = detail(no).path("status").asText();
            if (status.equals("EFFECTIVE")) {
                return;
            }
            if (status.equals("RETURNED") || status.equals("APPLY_FAILED") || status.equals("VOID")) {
                break;
            }
            pause();
        }
        throw new Fault(Fault.Kind.PROBE, Text.of("probe.stuck", no, status), steps(no));
    }

    private JsonNode detail(String no) {
        return expectGood("probe.step.read", () -> api.get(DECLARATIONS + "/" + no))
                .body();
    }

    private List<String> steps(String no) {
        List<String> lines = new ArrayList<>();
        for (JsonNode step : api.get(DECLARATIONS + "/" + no + "/trail").body()) {
            lines.add(step.path("at").asText() + "  " + step.path("stepLabel").asText() + "  "
                    + step.path("fromLabel").asText() + " → "
                    + step.path("toLabel").asText());
        }
        return lines;
    }

    /** Repeats what came too early: the routes of the gateway follow the registry with a delay. */
    private Answer expectGood(String step, Supplier<Answer> request) {
        String last = "";
        do {
            try {
                Answer answer = request.get();
                if (answer.isGood()) {
                    return answer;
                }
                last = answer.status() + " " + answer.text();
                if (!answer.isTooEarly()) {
                    break;
                }
            } catch (UncheckedIOException unreachable) {
                last = String.valueOf(unreachable.getCause());
            }
            pause();
        } while (inTime());
        throw new Fault(Fault.Kind.PROBE, Text.of("probe.refused", Text.of(step)), List.of(last));
    }

    private boolean inTime() {
        return clock.instant().isBefore(deadline);
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(ASK_EVERY.toMillis()));
    }
}
