package io.renshetong.local.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.renshetong.local.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProbeTests {

    private static final String CHANGES = "/api/person/declarations/person-change";

    private final Map<String, Deque<String>> answers = new HashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", this::answer);
        gateway.start();
        answers("POST /api/unit/tokens", "200 {\"accessToken\":\"t\"}");
        answers("POST /api/person/persons/search", "200 {\"rows\":[{\"id\":\"9\",\"inTransit\":null}]}");
        answers("POST " + CHANGES, "201 {\"no\":\"N1\",\"version\":1}");
        answers("POST " + CHANGES + "/confirmations", "200 {\"accepted\":1}");
        answers("GET " + CHANGES + "/N1", "200 {\"status\":\"CONFIRMED\"}", "200 {\"status\":\"EFFECTIVE\"}");
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    @Test
    void declaresConfirmsAndWaitsUntilEffective() {
        assertThatNoException().isThrownBy(() -> probe().run());
        assertThat(asked)
                .containsSubsequence("POST " + CHANGES, "POST " + CHANGES + "/confirmations", "GET " + CHANGES + "/N1");
    }

    @Test
    void waitsForServicesTheGatewayDoesNotKnowYet() {
        answers("POST /api/unit/tokens", "503 {\"code\":\"SERVICE_AWAY\"}", "200 {\"accessToken\":\"t\"}");
        assertThatNoException().isThrownBy(() -> probe().run());
    }

    @Test
    void takesUpTheDraftOfAnAbortedProbe() {
        leftOpen("DRAFT");
        assertThatNoException().isThrownBy(() -> probe().run());
        assertThat(asked).contains("POST " + CHANGES + "/confirmations").doesNotContain("POST " + CHANGES);
    }

    @Test
    void waitsForWhatAnAbortedProbeHadConfirmed() {
        leftOpen("CONFIRMED");
        assertThatNoException().isThrownBy(() -> probe().run());
        assertThat(asked).doesNotContain("POST " + CHANGES, "POST " + CHANGES + "/confirmations");
    }

    @Test
    void replacesWhatTheCentreReturned() {
        leftOpen("RETURNED");
        answers("GET " + CHANGES + "/N1", "200 {\"version\":4}", "200 {\"status\":\"EFFECTIVE\"}");
        answers("DELETE " + CHANGES + "/N1", "204 ");
        assertThatNoException().isThrownBy(() -> probe().run());
        assertThat(asked).containsSubsequence("DELETE " + CHANGES + "/N1", "POST " + CHANGES);
    }

    @Test
    void saysWhereItGotStuck() {
        answers("GET " + CHANGES + "/N1", "200 {\"status\":\"CONFIRMED\"}");
        answers(
                "GET " + CHANGES + "/N1/trail",
                "200 [{\"at\":\"2026-11-23T10:00:00Z\",\"stepLabel\":\"确认通过\",\"fromLabel\":\"未确认\",\"toLabel\":\"待审核\"}]");
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> probe(Duration.ofMillis(700)).run())
                .withMessageContaining("N1")
                .withMessageContaining("CONFIRMED")
                .satisfies(fault ->
                        assertThat(fault.details()).singleElement().asString().contains("确认通过"));
    }

    @Test
    void saysWhichStepWasRefusedAndHow() {
        answers("POST /api/unit/tokens", "401 {\"code\":\"BAD_CREDENTIALS\"}");
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> probe().run())
                .withMessageContaining("登录")
                .satisfies(fault ->
                        assertThat(fault.details()).singleElement().asString().contains("BAD_CREDENTIALS"));
    }

    private void leftOpen(String status) {
        answers(
                "POST /api/person/persons/search",
                "200 {\"rows\":[{\"id\":\"9\",\"inTransit\":{\"no\":\"N1\",\"status\":\"" + status + "\"}}]}");
    }

    private Probe probe() {
        return probe(Duration.ofSeconds(20));
    }

    private Probe probe(Duration patience) {
        URI address = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort());
        return new Probe(address, "secret", Clock.systemUTC(), patience);
    }

    /** The answers to a request, the last one for ever. */
    private void answers(String request, String... lines) {
        answers.put(request, new ArrayDeque<>(List.of(lines)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        asked.add(request);
        Deque<String> left = answers.getOrDefault(request, new ArrayDeque<>(List.of("404 {}")));
        String line = left.size() > 1 ? left.removeFirst() : left.getFirst();
        byte[] body = line.substring(4).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(Integer.parseInt(line.substring(0, 3)), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
