package io.renshetong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of a service's interface, kept beside its tests so that a change shows when it is reviewed. */
public final class KeptInterface {
    private static final Path KEPT = Path.of("src", "test", "resources", "openapi.json");
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private KeptInterface() {}

    /** Compares what the service says of itself; with {@code -Dopenapi.write=true} keeps it instead. */
    public static void matches(Caller who) {
        ObjectNode described = (ObjectNode) who.get("/v3/api-docs").json();
        // The address holds the port of this run.
        described.remove("servers");
        try {
            if (Boolean.getBoolean("openapi.write")) {
                Files.createDirectories(KEPT.getParent());
                Files.writeString(KEPT, PRETTY.writeValueAsString(described) + "\n");
            }
            assertThat(described).isEqualTo(PRETTY.readTree(Files.readString(KEPT)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
