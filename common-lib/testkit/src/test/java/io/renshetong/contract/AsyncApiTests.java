package io.renshetong.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/** docs/asyncapi.yaml says what the contract records say. */
class AsyncApiTests {
    private final Map<String, Object> document = read();

    @ParameterizedTest
    @CsvSource({
        "Party, io.renshetong.contract.Party",
        "Subject, io.renshetong.contract.Subject",
        "FieldChange, io.renshetong.contract.FieldChange",
        "AttachmentRef, io.renshetong.contract.AttachmentRef",
        "Declared, io.renshetong.contract.DeclarationSubmission$Declared",
        "TypeForm, io.renshetong.contract.TypeForm",
        "Confirmed, io.renshetong.contract.DeclarationSubmission$Confirmed",
        "Withdrawn, io.renshetong.contract.DeclarationSubmission$Withdrawn",
        "Decided, io.renshetong.contract.DeclarationDecided",
        "Effective, io.renshetong.contract.DeclarationEffective",
        "LedgerPosted, io.renshetong.contract.LedgerPosted",
        "PaymentStanding, io.renshetong.contract.LedgerPosted$PaymentStanding",
        "InjuryStanding, io.renshetong.contract.LedgerPosted$InjuryStanding"
    })
    void everyComponentOfARecordIsAProperty(String schema, Class<? extends Record> type) {
        Set<String> described =
                new HashSet<>(at("components", "schemas", schema, "properties").keySet());
        if (DeclarationSubmission.class.isAssignableFrom(type)) {
            // Which of the two it is, is told by a property that is no component.
            assertThat(described.remove("kind")).isTrue();
        }
        assertThat(described)
                .isEqualTo(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyTopicIsAChannel() {
        assertThat(at("channels").values().stream()
                        .map(channel -> ((Map<?, ?>) channel).get("address"))
                        .map(Object::toString))
                .containsExactlyInAnyOrder(Topics.CONFIRMED, Topics.DECIDED, Topics.EFFECTIVE, Topics.LEDGER);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> at(String... path) {
        Map<String, Object> node = document;
        for (String step : path) {
            node = (Map<String, Object>) node.get(step);
        }
        return node;
    }

    private static Map<String, Object> read() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("rst"))) {
            folder = folder.getParent();
        }
        try {
            return new Yaml().load(Files.readString(folder.resolve("docs/asyncapi.yaml")));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
