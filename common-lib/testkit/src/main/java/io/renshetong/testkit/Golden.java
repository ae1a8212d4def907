package io.renshetong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The definitions kept in {@code docs/definitions}, so that a change of a form shows when it is reviewed. */
public final class Golden {
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Golden() {}

    /** Compares what the service says of a type or a business; with {@code -Dgolden.update=true} keeps it instead. */
    public static void matches(Caller who, String matter) {
        Answer answer = who.get("/declarations/types/" + matter);
        assertThat(answer.status()).isEqualTo(200);
        String now = PRETTY.writeValueAsString(answer.json());
        Path golden = folder().resolve(matter + ".json");
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, now + "\n");
            }
            assertThat(now).isEqualTo(Files.readString(golden).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path folder() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isRegularFile(folder.resolve("rst"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("Not inside the repository");
        }
        return folder.resolve("docs/definitions");
    }
}
