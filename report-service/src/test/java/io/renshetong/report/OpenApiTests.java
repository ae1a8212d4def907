package io.renshetong.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A change of the interface shows in review: the description is kept beside the test, {@code -Dopenapi.write=true} renews it. */
@ServiceTest
class OpenApiTests {
    private static final Path KEPT = Path.of("src", "test", "resources", "openapi.json");

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    private Caller caller;

    @Test
    void describesTheInterfaceAsItIsKept() throws Exception {
        ObjectNode described = (ObjectNode)
                caller.as(TestTokens.viewer("430203000101")).get("/v3/api-docs").json();
        // The address holds the port of this run.
        described.remove("servers");
        if (Boolean.getBoolean("openapi.write")) Files.writeString(KEPT, json.writeValueAsString(described) + "\n");
        assertThat(described).isEqualTo(json.readTree(Files.readString(KEPT)));
    }
}
