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
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

    /** A form with one file, as browsers send it. */
    Answer upload(String path, String kind, String fileName, byte[] content) {
        String boundary = "----" + UUID.randomUUID();
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind + "\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: image/jpeg\r\n\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", newKey())
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), read(response.body()), response.body(), response);
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
