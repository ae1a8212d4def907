package io.renshetong.local.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
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

/** JSON over HTTP, as a machine that declares for its unit would speak it. */
final class Api {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI base;
    private String token = "";

    Api(URI base) {
        this.base = base;
    }

    /** What came back; the body is empty when it was no JSON. */
    record Answer(int status, JsonNode body, String text) {

        boolean isGood() {
            return status >= 200 && status < 300;
        }

        /** Behind a gateway that is already there, the service may still be on its way. */
        boolean isTooEarly() {
            return status == 502 || status == 503 || status == 504;
        }

        String code() {
            return body.path("code").asText();
        }
    }

    void bearer(String accessToken) {
        token = accessToken;
    }

    Answer get(String path) {
        return send(path, "GET", null);
    }

    Answer post(String path, JsonNode body) {
        return send(path, "POST", body);
    }

    Answer delete(String path) {
        return send(path, "DELETE", null);
    }

    private Answer send(String path, String method, @Nullable JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), read(response.body()), response.body());
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
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }
}
