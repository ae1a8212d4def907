package io.renshetong.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A machine that speaks REST: at the gateway with the bearer token of an account, or past it. */
final class Api {

    static final ObjectMapper JSON = new ObjectMapper();
    static final String PASSWORD = "Renshetong@2026";

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI base;
    private final @Nullable String token;

    private Api(URI base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    /** What came back; the body is missing when it was no JSON. */
    record Answer(int status, JsonNode body, String text, HttpResponse<String> response) {

        boolean isGood() {
            return status >= 200 && status < 300;
        }

        /** The body, after making sure that this is what was meant to happen. */
        JsonNode expect(int wanted) {
            assertThat(status).as(text).isEqualTo(wanted);
            return body;
        }

        String code() {
            return body.path("code").asText();
        }
    }

    /** At the gateway, logged in as this account. */
    static Api as(String login) {
        return as(login, PASSWORD, RunningSuite.stack().gateway());
    }

    static Api as(String login, String password, URI gateway) {
        ObjectNode account = JSON.createObjectNode().put("login", login).put("password", password);
        JsonNode tokens = at(gateway).post("/api/unit/tokens", account).expect(200);
        return new Api(gateway, tokens.path("accessToken").asText());
    }

    /** Without any token. */
    static Api at(URI base) {
        return new Api(base, null);
    }

    Api withToken(String another) {
        return new Api(base, another);
    }

    /** The same token shown somewhere else, at a service past the gateway for example. */
    Api movedTo(URI another) {
        return new Api(another, token);
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, JsonNode body) {
        return post(path, body, newKey());
    }

    Answer post(String path, JsonNode body, String idempotencyKey) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    Answer put(String path, JsonNode body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", newKey())
                .PUT(BodyPublishers.ofString(body.toString())));
    }

    Answer delete(String path) {
        return send(request(path).header("Idempotency-Key", newKey()).DELETE());
    }

    /** Anything else: a method, an address, and a body that says nothing. */
    Answer ask(String method, String path, boolean form) {
        String body = form ? "--x\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nx\r\n--x--\r\n" : "{}";
        return send(request(path)
                .header("Content-Type", form ? "multipart/form-data; boundary=x" : "application/json")
                .header("Idempotency-Key", newKey())
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /** A document of a declaration: a form with one file, as browsers send it. */
    Answer upload(String path, String kind, String fileName, byte[] content) {
        String part = "Content-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind;
        return upload(path, List.of(part), fileName, "image/jpeg", content, newKey());
    }

    /** A workbook, alone in its form. */
    Answer upload(String path, String fileName, byte[] content, String idempotencyKey) {
        return upload(path, List.of(), fileName, "application/octet-stream", content, idempotencyKey);
    }

    private Answer upload(
            String path, List<String> parts, String fileName, String type, byte[] content, String idempotencyKey) {
        String boundary = "----" + UUID.randomUUID();
        StringBuilder head = new StringBuilder();
        parts.forEach(part ->
                head.append("--").append(boundary).append("\r\n").append(part).append("\r\n"));
        head.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"");
        head.append(fileName).append("\"\r\nContent-Type: ").append(type).append("\r\n\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head.toString()),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    /** A file, after making sure that there is one. */
    byte[] file(String path) {
        HttpResponse<byte[]> response = exchange(request(path).setHeader("Accept", "*/*"), BodyHandlers.ofByteArray());
        assertThat(response.statusCode())
                .as(() -> new String(response.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return response.body();
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json, */*;q=0.1");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = exchange(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(response.statusCode(), read(response.body()), response.body(), response);
    }

    private static <T> HttpResponse<T> exchange(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return CLIENT.send(request.build(), body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonNode read(String body) {
        try {
            JsonNode json = JSON.readTree(body);
            return json == null ? MissingNode.getInstance() : json;
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
