package io.renshetong.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** An account that talks REST, logging in at the gateway again whenever its token is about to end. */
final class Portal {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final String DATA = "data:";
    private static final Set<String> OVER = Set.of("DONE", "FAILED", "CANCELLED");
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(3);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;
    private final URI gateway;
    private final String login;
    private String token = "";
    private Instant loggedIn = Instant.EPOCH;

    Portal(URI base, URI gateway, String login) {
        this.base = base;
        this.gateway = gateway;
        this.login = login;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return json(send(request(path).GET()));
    }

    byte[] download(String path) throws IOException, InterruptedException {
        return send(request(path).GET()).body();
    }

    void delete(String path) throws IOException, InterruptedException {
        send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .DELETE());
    }

    JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
        return json(send(with(path, body).POST(BodyPublishers.ofString(body.toString()))));
    }

    JsonNode put(String path, JsonNode body) throws IOException, InterruptedException {
        return json(send(with(path, body).PUT(BodyPublishers.ofString(body.toString()))));
    }

    JsonNode upload(String path, Path file) throws IOException, InterruptedException {
        String boundary = "----" + UUID.randomUUID();
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return json(send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body)));
    }

    /** Listens to the events of a task until it is over. */
    void follow(String path) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> response = CLIENT.send(
                request(path).header("Accept", "text/event-stream").GET().build(), BodyHandlers.ofLines());
        if (response.statusCode() >= 300) {
            throw new IOException(response.statusCode() + " " + path);
        }
        try (Stream<String> lines = response.body()) {
            for (String line : (Iterable<String>) lines::iterator) {
                if (line.startsWith(DATA)
                        && OVER.contains(JSON.readTree(line.substring(DATA.length()))
                                .path("state")
                                .asText())) {
                    return;
                }
            }
        }
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private HttpRequest.Builder with(String path, JsonNode body) throws IOException, InterruptedException {
        return request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        if (loggedIn.isBefore(Instant.now().minus(TOKEN_LIFE))) {
            logIn();
        }
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token);
    }

    private void logIn() throws IOException, InterruptedException {
        ObjectNode account = object().put("login", login).put("password", "Renshetong@2026");
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve("/api/unit/tokens"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(account.toString()));
        token = json(send(request)).path("accessToken").asText();
        loggedIn = Instant.now();
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        if (response.statusCode() >= 300) {
            throw new IOException(response.statusCode() + " "
                    + response.request().uri() + " " + new String(response.body(), StandardCharsets.UTF_8));
        }
        return response;
    }

    private static JsonNode json(HttpResponse<byte[]> response) throws IOException {
        return JSON.readTree(response.body());
    }
}
