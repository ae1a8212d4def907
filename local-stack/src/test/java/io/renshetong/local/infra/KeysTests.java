package io.renshetong.local.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTests {

    @TempDir
    Path directory;

    @BeforeEach
    void prepare() {
        new Keys(directory).prepare();
    }

    @Test
    void areReadableByTheirOwnerOnly() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void stayWhatTheyAre() throws IOException {
        String before = Files.readString(directory.resolve("data.keys"));
        String token = Files.readString(directory.resolve("jwt-private.jwk"));
        String peers = Files.readString(directory.resolve("peer.key"));
        new Keys(directory).prepare();
        assertThat(directory.resolve("data.keys")).hasContent(before);
        assertThat(directory.resolve("jwt-private.jwk")).hasContent(token);
        assertThat(directory.resolve("peer.key")).hasContent(peers);
    }

    @Test
    void areMadeWhereAnOlderInstallationHasNone() throws IOException {
        Files.delete(directory.resolve("peer.key"));
        new Keys(directory).prepare();
        assertThat(Base64.getDecoder()
                        .decode(Files.readString(directory.resolve("peer.key")).strip()))
                .hasSize(32);
    }

    @Test
    void publishOnlyThePublicHalf() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode secret = json.readTree(directory.resolve("jwt-private.jwk").toFile());
        JsonNode open = json.readTree(directory.resolve("jwt-public.jwks").toFile())
                .path("keys")
                .path(0);
        assertThat(open.has("d")).isFalse();
        assertThat(open.path("x")).isEqualTo(secret.path("x"));
        assertThat(Base64.getUrlDecoder().decode(secret.path("d").asText())).hasSize(32);
    }

    @Test
    void keepTheLeadingZerosOfACoordinate() {
        assertThat(Base64.getUrlDecoder().decode(Keys.coordinate(BigInteger.ONE)))
                .hasSize(32)
                .endsWith(1);
    }

    @Test
    void nameTheCurrentDataKey() throws IOException {
        Properties keys = new Properties();
        try (var reader = Files.newBufferedReader(directory.resolve("data.keys"))) {
            keys.load(reader);
        }
        String current = keys.getProperty("encryption.current");
        assertThat(Base64.getDecoder().decode(keys.getProperty("encryption." + current)))
                .hasSize(32);
        assertThat(Base64.getDecoder().decode(keys.getProperty("blind-index"))).hasSize(32);
    }
}
