package io.renshetong.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service under test over HTTP, as nobody or with a token, and gives whatever it answers. */
public final class Caller {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final IntSupplier port;
    private final JsonMapper json;
    private final @Nullable String token;
    private final List<String> headers;

    Caller(IntSupplier port, JsonMapper json, @Nullable String token) {
        this(port, json, token, List.of());
    }

    private Caller(IntSupplier port, JsonMapper json, @Nullable String token, List<String> headers) {
        this.port = port;
        this.json = json;
        this.token = token;
        this.headers = headers;
    }

    /** Calls a second service of a test, at its port, as nobody. */
    public static Caller at(int port) {
        return new Caller(() -> port, JsonMapper.builder().build(), null);
    }

    /**
     * An answer as it came.
     *
     * @param json its body, a missing node when it is no JSON
     */
    public record Answer(int status, JsonNode json, HttpResponse<byte[]> response) {
        public @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /** The code of a problem document. */
        public String code() {
            return json.path("code").asString("");
        }
    }

    /** The same caller with this token. */
    public Caller as(String accessToken) {
        return new Caller(port, json, accessToken, headers);
    }

    public Caller header(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.addAll(List.of(name, value));
        return new Caller(port, json, token, more);
    }

    /** The same caller with a new idempotency key for what it calls next. */
    public Caller once() {
        return header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public Answer get(String path) {
        return call("GET", path, null);
    }

    public Answer post(String path, @Nullable Object body) {
        return call("POST", path, body);
    }

    public Answer put(String path, @Nullable Object body) {
        return call("PUT", path, body);
    }

    public Answer delete(String path) {
        return call("DELETE", path, null);
    }

    /** Text is sent as it is, anything else as JSON. */
    public Answer call(String method, String path, @Nullable Object body) {
        HttpRequest.BodyPublisher content = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(
                        body instanceof String text ? text : json.writeValueAsString(body));
        return send(method, path, content, "application/json");
    }

    /** A form with one file and its kind, as a browser uploads it. */
    public Answer upload(String path, String kind, String fileName, byte[] bytes) {
        String boundary = "----" + UUID.randomUUID();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind + "\r\n--"
                        + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofByteArrays(List.of(head, bytes, tail)),
                "multipart/form-data; boundary=" + boundary);
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher content, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.getAsInt() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", contentType)
                .method(method, content);
        if (token != null) request.header("Authorization", "Bearer " + token);
        for (int index = 0; index < headers.size(); index += 2)
            request.setHeader(headers.get(index), headers.get(index + 1));
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), read(response), response);
        } catch (IOException failed) {
            throw new IllegalStateException(method + " " + path, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private JsonNode read(HttpResponse<byte[]> response) {
        boolean isJson = response.headers()
                .firstValue("Content-Type")
                .map(type -> type.contains("json"))
                .orElse(false);
        return isJson && response.body().length > 0 ? json.readTree(response.body()) : json.missingNode();
    }
}
