package io.renshetong.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest(args = "--renshetong.gateway.route.answer=300ms")
class StreamTests {

    @LocalServerPort
    int port;

    /** Each event is only sent after the one before has arrived, so a buffer anywhere would stop the test. */
    @Test
    @Timeout(20)
    void eventsPassOneByOneUncompressedAndOutliveTheTimeouts() throws Exception {
        SynchronousQueue<String> events = new SynchronousQueue<>();
        Suite.PERSON.on("/stream/declarations/events", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try {
                for (String event = events.poll(5, TimeUnit.SECONDS);
                        event != null && !event.isEmpty();
                        event = events.poll(5, TimeUnit.SECONDS)) {
                    exchange.getResponseBody().write(("data: " + event + "\n\n").getBytes(UTF_8));
                    exchange.getResponseBody().flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/person/stream/declarations/events"))
                .header("Accept", "text/event-stream")
                .header("Accept-Encoding", "gzip")
                .build();
        var pending = HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofInputStream());
        events.put("first");
        HttpResponse<InputStream> answer = pending.get();
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: first");
            assertThat(lines.readLine()).isEmpty();
            for (String next : new String[] {"second", "third"}) {
                Awaitility.await().pollDelay(Duration.ofMillis(600)).until(() -> true);
                events.put(next);
                assertThat(lines.readLine()).isEqualTo("data: " + next);
                assertThat(lines.readLine()).isEmpty();
            }
            events.put("");
            assertThat(lines.readLine()).isNull();
        }
    }
}
