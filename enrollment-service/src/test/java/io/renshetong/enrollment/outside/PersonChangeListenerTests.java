package io.renshetong.enrollment.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.DeclarationEffective;
import io.renshetong.contract.Subject;
import io.renshetong.contract.Topics;
import io.renshetong.enrollment.Numbers;
import io.renshetong.enrollment.participation.InsuredNumbers;
import io.renshetong.enrollment.participation.Participations;
import io.renshetong.enrollment.participation.RegisterOfTests;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.testkit.ServiceTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest(broker = false)
@Import({RegisterOfTests.class, NeighboursOfTests.class})
class PersonChangeListenerTests {
    private static final String UNIT = "430203000101";

    @Autowired
    PersonChangeListener listener;

    @Autowired
    RegisterOfTests register;

    @Autowired
    Participations participations;

    @Autowired
    InsuredNumbers numbers;

    @Autowired
    JsonMapper json;

    private void changes(String before, String after, String name) {
        DeclarationEffective event = new DeclarationEffective(
                UUID.randomUUID().toString(),
                Instant.parse("2026-11-23T09:00:00Z"),
                "person-service",
                "person-change",
                UNIT,
                List.of(new DeclarationEffective.Effective(
                        "4302031120261123000001",
                        1,
                        null,
                        new Subject("1", before, "王小明", null),
                        LocalDate.of(2026, 11, 23),
                        Instant.parse("2026-11-23T09:00:00Z"),
                        Map.of(
                                "idDocumentType", "01",
                                "idNumber", after,
                                "name", name,
                                "sex", "1",
                                "birthDate", "1991-05-06",
                                "personalStatus", "4"),
                        List.of(),
                        null)));
        listener.on(List.of(new ConsumerRecord<>(
                Topics.EFFECTIVE, 0, event.eventId().hashCode() & 0xffffffffL, UNIT, json.writeValueAsBytes(event))));
    }

    private Participations.Known known(String number) {
        String fingerprint = numbers.fingerprint(number);
        return participations.known(List.of(fingerprint)).get(fingerprint);
    }

    @Test
    void findsSomebodyUnderTheNewNumberAndUnderTheOldOne() {
        String before = Numbers.of(LocalDate.of(1991, 5, 6));
        String after = Numbers.of(LocalDate.of(1991, 5, 7));
        register.enter(before);
        register.joins(before, UNIT, Insurance.MEDICAL);
        changes(before, after, "王大明");
        assertThat(known(after).person().name()).isEqualTo("王大明");
        assertThat(known(after).person().personalStatus()).isEqualTo("4");
        assertThat(known(after).history().spans()).hasSize(1);
        assertThat(known(before).person().key()).isEqualTo(known(after).person().key());
        // Decided only now, but declared under the old number.
        register.leaves(before, UNIT, LocalDate.of(2026, 6, 1), "6399", Insurance.MEDICAL);
        assertThat(known(after).history().spans()).hasSize(2);
    }

    @Test
    void passesOverWhoWasNeverInsured() {
        String before = Numbers.of(LocalDate.of(1992, 5, 6));
        changes(before, Numbers.of(LocalDate.of(1992, 5, 7)), "无关的人");
        assertThat(known(before)).isNull();
    }
}
