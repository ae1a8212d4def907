package io.renshetong.person.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;

@ServiceTest(broker = false)
@ActiveProfiles("demo")
class SystemNumbersTests {
    private static final Map<String, Object> ASKED =
            Map.of("idNumbers", List.of("43020319850312001X", "430522197806300019"));

    @Autowired
    Caller caller;

    @Test
    void areToldToServicesByTheNumberAskedFor() {
        JsonNode persons = caller.as(TestTokens.peer("enrollment-service"))
                .post("/peer/persons/system-numbers", ASKED)
                .json()
                .path("persons");
        assertThat(persons).hasSize(1);
        assertThat(persons.path(0).path("idNumber").asString()).isEqualTo("43020319850312001X");
        assertThat(persons.path(0).path("personNumbers").path("310").asString()).isEqualTo("3110000001");
        assertThat(persons.path(0).path("personNumbers")).hasSize(3);
        assertThat(persons.path(0).path("personNo").asString()).isEqualTo("4302010000001");
    }

    @Test
    void areRefusedToEverybodyElse() {
        assertThat(caller.as(TestTokens.admin("430203000101"))
                        .post("/peer/persons/system-numbers", ASKED)
                        .status())
                .isEqualTo(403);
    }
}
