package io.renshetong.gateway.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What unit-service hands out for a login or a refresh. */
record Tokens(
        String accessToken,
        String refreshToken,
        long expiresIn,
        @Nullable Long refreshExpiresIn,
        JsonNode account) {

    static Tokens read(JsonMapper json, byte[] body) {
        return json.readValue(body, Tokens.class);
    }

    Duration accessAge() {
        return Duration.ofSeconds(expiresIn);
    }

    /** Without a stated life the browser forgets the session when it is closed. */
    @Nullable
    Duration refreshAge() {
        return refreshExpiresIn == null ? null : Duration.ofSeconds(refreshExpiresIn);
    }
}
