package io.renshetong.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Whatever breaks off half-way must not cost the gateway a buffer; {@link NoLeaks} looks for them at the end. */
@GatewayTest(args = "--renshetong.gateway.route.answer=700ms")
class CutOffTests {

    private static final int PART = 256 * 1024;
    private static final int WHOLE = 4 * PART;

    /** A kernel ends the connections of a process that was killed with a reset, not with a goodbye. */
    private static final Resetting DYING = new Resetting();

    @LocalServerPort
    int port;

    WebTestClient browser;

    @DynamicPropertySource
    static void register(DynamicPropertyRegistry properties) {
        properties.add("spring.cloud.discovery.client.simple.instances.report-service[0].uri", DYING::address);
    }

    @BeforeEach
    void open() {
        browser = Browser.at(port);
        Suite.PERSON.echoing("/persons");
    }

    @Test
    void anUploadMayStopHalfWay() throws Exception {
        for (int i = 0; i < 3; i++) {
            try (Socket caller = call("POST /api/person/persons HTTP/1.1", "Content-Length: " + WHOLE)) {
                send(caller, PART);
            }
        }
        theGatewayGoesOn();
    }

    @Test
    void anUploadOfUnknownLengthMayStopHalfWay() throws Exception {
        try (Socket caller = call("POST /api/person/persons HTTP/1.1", "Transfer-Encoding: chunked")) {
            caller.getOutputStream().write("%x\r\n".formatted(WHOLE).getBytes(US_ASCII));
            send(caller, PART);
        }
        theGatewayGoesOn();
    }

    @Test
    void aCallerMayGoAwayInTheMiddleOfAnAnswer() throws Exception {
        CountDownLatch over = new CountDownLatch(3);
        Suite.PERSON.on("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                for (int sent = 0; sent < 400; sent++) {
                    exchange.getResponseBody().write(new byte[PART]);
                }
            } finally {
                over.countDown();
            }
        });
        for (int i = 0; i < 3; i++) {
            try (Socket caller = call("GET /api/person/endless HTTP/1.1", "Accept: */*")) {
                assertThat(caller.getInputStream().readNBytes(1_000)).hasSize(1_000);
            }
        }
        assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
        theGatewayGoesOn();
    }

    @Test
    void aServiceMayBreakOffItsAnswer() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Suite.PERSON.on("/breaking", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, WHOLE);
            exchange.getResponseBody().write(new byte[PART]);
            throw new IOException("broken off on purpose");
        });
        for (int i = 0; i < 3; i++) {
            try (Socket caller = call("GET /api/person/breaking HTTP/1.1", "Accept: */*")) {
                assertThat(caller.getInputStream().readAllBytes()).hasSizeLessThan(WHOLE);
            }
        }
        assertThat(asked).hasValue(3);
        theGatewayGoesOn();
    }

    @Test
    void whatOnlyReadsIsAskedAgainWhenTheConnectionBreaksBeforeTheAnswer() {
        AtomicInteger asked = breakingOnce("/breaking-once");
        browser.get().uri("/api/person/breaking-once").exchange().expectStatus().isOk();
        assertThat(asked).hasValue(2);
    }

    @Test
    void whatChangesSomethingIsNotAskedAgain() {
        AtomicInteger asked = breakingOnce("/changing");
        browser.post().uri("/api/person/changing").exchange().expectStatus().isEqualTo(502);
        assertThat(asked).hasValue(1);
    }

    private static AtomicInteger breakingOnce(String path) {
        AtomicInteger asked = new AtomicInteger();
        Suite.PERSON.on(path, exchange -> {
            if (asked.incrementAndGet() == 1) {
                throw new IOException("broken off on purpose");
            }
            Downstream.send(exchange, 200, "application/json", "{}");
        });
        return asked;
    }

    @Test
    void aServiceThatDiesBeforeItAnswersIsNamed() throws IOException {
        for (String body : new String[] {"", "{}"}) {
            // At once with the head: what arrives after the answer would make the kernel reset the connection.
            try (Socket caller = call("POST /api/report/prints HTTP/1.1", "Content-Length: " + body.length(), body)) {
                assertThat(new String(caller.getInputStream().readAllBytes(), UTF_8))
                        .startsWith("HTTP/1.1 502")
                        .contains("ANSWER_BROKEN", "打印查询服务");
            }
        }
        theGatewayGoesOn();
    }

    @Test
    void aServiceMayRefuseWhatItHasNotRead() {
        Suite.PERSON.on("/full", exchange -> Downstream.send(exchange, 409, "application/problem+json", "{}"));
        for (int i = 0; i < 3; i++) {
            browser.post()
                    .uri("/api/person/full")
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .bodyValue(new byte[PART])
                    .exchange()
                    .expectStatus()
                    // It also ends the connection, which the gateway may notice before it sees the answer.
                    .value(status -> assertThat(status).isIn(409, 502));
        }
    }

    @Test
    void theGatewayMayRefuseWhatItHasNotRead() throws Exception {
        for (String address : new String[] {"/api/nobody/x", "/api/person/actuator", "/api/wage/x"}) {
            try (Socket caller = call("POST " + address + " HTTP/1.1", "Content-Length: " + PART)) {
                assertThat(answerThough(caller, PART)).matches("HTTP/1.1 [45]|the end");
            }
        }
        theGatewayGoesOn();
    }

    /** The gateway refuses and ends the connection while the caller is still sending, who then may see nothing but the end. */
    private static String answerThough(Socket caller, int bytes) throws IOException {
        try {
            send(caller, bytes);
            return new String(caller.getInputStream().readNBytes(10), US_ASCII);
        } catch (SocketException ended) {
            return "the end";
        }
    }

    @Test
    void aServiceMayBeTooSlowForAnUpload() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        Suite.PERSON.on("/slow-upload", exchange -> {
            try {
                answered.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try (Socket caller = call("POST /api/person/slow-upload HTTP/1.1", "Content-Length: " + PART)) {
            send(caller, PART);
            assertThat(new String(caller.getInputStream().readNBytes(12), US_ASCII))
                    .isEqualTo("HTTP/1.1 504");
        }
        answered.countDown();
        theGatewayGoesOn();
    }

    private Socket call(String line, String header) throws IOException {
        return call(line, header, "");
    }

    private Socket call(String line, String header, String body) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        String head = line + "\r\nHost: x\r\nConnection: close\r\n" + header + "\r\n\r\n" + body;
        socket.getOutputStream().write(head.getBytes(US_ASCII));
        return socket;
    }

    private static void send(Socket socket, int bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(new byte[bytes]);
        out.flush();
    }

    private void theGatewayGoesOn() {
        Awaitility.await()
                .untilAsserted(() -> browser.get()
                        .uri("/api/person/persons")
                        .exchange()
                        .expectStatus()
                        .isOk());
    }
}
