package io.renshetong.center;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.DeclarationDecided;
import io.renshetong.contract.DeclarationDecided.Verdict;
import io.renshetong.contract.DeclarationEffective;
import io.renshetong.contract.DeclarationSubmission;
import io.renshetong.contract.DeclarationSubmission.Confirmed;
import io.renshetong.contract.DeclarationSubmission.Withdrawn;
import io.renshetong.contract.LedgerPosted;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was once on a topic can be read for ever, and the records of today still write it the same. */
class EventSamplesTests {
    private static final Path SAMPLES = Path.of("..", "common-lib", "contract", "src", "test", "resources", "samples");

    private final JsonMapper json = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource({
        "declaration-confirmed.v1, io.renshetong.contract.DeclarationSubmission",
        "declaration-confirmed.v1-leaving, io.renshetong.contract.DeclarationSubmission",
        "declaration-confirmed.v1-joining, io.renshetong.contract.DeclarationSubmission",
        "declaration-withdrawn.v1, io.renshetong.contract.DeclarationSubmission",
        "declaration-decided.v1, io.renshetong.contract.DeclarationDecided",
        "declaration-effective.v1, io.renshetong.contract.DeclarationEffective",
        "declaration-effective.v1-participation, io.renshetong.contract.DeclarationEffective",
        "ledger-posted.v1, io.renshetong.contract.LedgerPosted"
    })
    void writesEachSampleAsItWasRead(String sample, Class<?> record) throws Exception {
        Object event = read(sample, record);
        assertThat(json.readTree(json.writeValueAsBytes(event))).isEqualTo(json.readTree(bytes(sample)));
    }

    @ParameterizedTest
    @CsvSource({
        "declaration-confirmed.v1, io.renshetong.contract.DeclarationSubmission",
        "declaration-confirmed.v1-leaving, io.renshetong.contract.DeclarationSubmission",
        "declaration-confirmed.v1-joining, io.renshetong.contract.DeclarationSubmission",
        "declaration-confirmed.v1-early, io.renshetong.contract.DeclarationSubmission",
        "declaration-withdrawn.v1, io.renshetong.contract.DeclarationSubmission",
        "declaration-decided.v1, io.renshetong.contract.DeclarationDecided",
        "declaration-effective.v1, io.renshetong.contract.DeclarationEffective",
        "declaration-effective.v1-participation, io.renshetong.contract.DeclarationEffective",
        "ledger-posted.v1, io.renshetong.contract.LedgerPosted"
    })
    void readsASampleWithAMemberOfALaterVersion(String sample, Class<?> record) throws Exception {
        ObjectNode later = (ObjectNode) json.readTree(bytes(sample));
        later.put("addedLater", "yes");
        assertThat(json.treeToValue(later, record)).isEqualTo(read(sample, record));
    }

    @Test
    void readsWhatAUnitConfirms() throws Exception {
        Confirmed confirmed = (Confirmed) read("declaration-confirmed.v1", DeclarationSubmission.class);
        assertThat(confirmed.declarations())
                .singleElement()
                .satisfies(declared -> assertThat(declared.changes())
                        .extracting(change -> change.field())
                        .containsExactly("name", "postcode"));
    }

    @Test
    void readsWhatRegistersSaidOfWhoLeaves() throws Exception {
        Confirmed confirmed = (Confirmed) read("declaration-confirmed.v1-leaving", DeclarationSubmission.class);
        assertThat(confirmed.declarations()).singleElement().satisfies(declared -> {
            assertThat(declared.subject().personNo()).isEqualTo("4302010000001");
            assertThat(declared.present()).containsKeys("person", "participations");
        });
    }

    @Test
    void readsWhatIsSaidBesideAValueAndThatEarlyEventsSaidNothing() throws Exception {
        Confirmed joining = (Confirmed) read("declaration-confirmed.v1-joining", DeclarationSubmission.class);
        assertThat(joining.declarations().getFirst().remarks()).containsEntry("contributionStart", "超期顺延至 2026-12");
        Confirmed early = (Confirmed) read("declaration-confirmed.v1-early", DeclarationSubmission.class);
        assertThat(early.declarations().getFirst().remarks()).isNull();
    }

    @Test
    void readsHowATypeNamesItsFields() throws Exception {
        Confirmed confirmed = (Confirmed) read("declaration-confirmed.v1", DeclarationSubmission.class);
        assertThat(confirmed.form()).isNotNull().satisfies(form -> {
            assertThat(form.label()).isEqualTo("个人信息修改");
            assertThat(form.fields())
                    .extracting(field -> field.name())
                    .containsExactlyElementsOf(
                            confirmed.declarations().getFirst().payload().keySet());
            assertThat(form.documents()).extracting(document -> document.kind()).contains("id-card-front");
        });
    }

    /** The shape of before events said how their type names its fields and how large their batch is. */
    @Test
    void readsAnEarlyEventThatHasNoFormAndNoBatchSize() throws Exception {
        Confirmed early = (Confirmed) read("declaration-confirmed.v1-early", DeclarationSubmission.class);
        assertThat(early.form()).isNull();
        assertThat(early.batchSize()).isNull();
        ObjectNode written = (ObjectNode) json.readTree(json.writeValueAsBytes(early));
        written.remove(List.of("form", "batchSize"));
        assertThat(written).isEqualTo(json.readTree(bytes("declaration-confirmed.v1-early")));
    }

    @Test
    void readsWhatAUnitTakesBack() throws Exception {
        Withdrawn withdrawn = (Withdrawn) read("declaration-withdrawn.v1", DeclarationSubmission.class);
        assertThat(withdrawn.declarations()).extracting(ref -> ref.revision()).containsExactly(1);
    }

    @Test
    void readsWhatTheCentreDecides() throws Exception {
        DeclarationDecided decided = read("declaration-decided.v1", DeclarationDecided.class);
        assertThat(decided.decisions())
                .extracting(decision -> decision.verdict())
                .isEqualTo(List.of(Verdict.RETURN, Verdict.PASS));
    }

    @Test
    void readsWhatTookEffect() throws Exception {
        DeclarationEffective effective = read("declaration-effective.v1", DeclarationEffective.class);
        assertThat(effective.declarations())
                .singleElement()
                .satisfies(one -> assertThat(one.subject().name()).isEqualTo("张𠮷"));
    }

    @Test
    void readsWhatCameOfADeclaration() throws Exception {
        DeclarationEffective effective = read("declaration-effective.v1-participation", DeclarationEffective.class);
        assertThat(effective.declarations())
                .singleElement()
                .satisfies(one -> assertThat(one.outcome()).containsKeys("person", "participations", "insuredAt"));
    }

    @Test
    void readsWhatTheLedgerSaysOfPaymentsAndInjuries() throws Exception {
        LedgerPosted posted = read("ledger-posted.v1", LedgerPosted.class);
        assertThat(posted.payments())
                .extracting(LedgerPosted.PaymentStanding::arrearsMonths)
                .containsExactly(List.of(YearMonth.of(2026, 9), YearMonth.of(2026, 10)), List.of());
        assertThat(posted.injuries())
                .singleElement()
                .satisfies(one -> assertThat(one.stage().isOpen()).isTrue());
    }

    private <E> E read(String sample, Class<E> record) throws Exception {
        return json.readValue(bytes(sample), record);
    }

    private static byte[] bytes(String sample) throws Exception {
        return Files.readAllBytes(SAMPLES.resolve(sample + ".json"));
    }
}
