package io.renshetong.center.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.DeclarationSubmission.Confirmed;
import io.renshetong.contract.Party;
import io.renshetong.contract.TypeForm;
import io.renshetong.testkit.ServiceTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Two stores on one database, as two instances of the desk have them. */
@ServiceTest
class FormsTests {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant TEN = NINE.plusSeconds(3600);

    private final String type = "type-" + UUID.randomUUID();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TransactionTemplate transactions;

    private Forms here;
    private Forms there;

    @BeforeEach
    void open() {
        here = at(TEN);
        there = at(TEN);
    }

    @Test
    void keepsTheLatestAndWritesItOnce() {
        keep(here, confirmed("备注", NINE), confirmed("备注修改", TEN));
        assertThat(label(here)).isEqualTo("备注修改");
        long written = changedMs();
        keep(here, confirmed("备注修改", TEN.plusSeconds(60)));
        assertThat(changedMs()).isEqualTo(written).isEqualTo(TEN.toEpochMilli());
    }

    @Test
    void takesNothingFromAnEventThatNamesNothing() {
        keep(here, confirmed("备注修改", NINE), confirmed(null, TEN));
        assertThat(label(here)).isEqualTo("备注修改");
    }

    @Test
    void doesNotGoBackToTheFormOfADelayedEvent() {
        keep(here, confirmed("备注修改", TEN));
        keep(here, confirmed("备注", NINE));
        assertThat(label(here)).isEqualTo("备注修改");
    }

    @Test
    void doesNotGoBackThoughItHasNotSeenWhatAnotherInstanceTookIn() {
        assertThat(there.of(type)).isEmpty();
        keep(here, confirmed("备注修改", TEN));
        keep(there, confirmed("备注", NINE));
        assertThat(label(there)).isEqualTo("备注修改");
        assertThat(label(at(TEN))).isEqualTo("备注修改");
    }

    @Test
    void learnsSoonWhatAnotherInstanceTookIn() {
        Ticking clock = new Ticking();
        Forms watching = new Forms(jdbc, json, clock);
        keep(here, confirmed("备注", NINE));
        assertThat(label(watching)).isEqualTo("备注");
        keep(here, confirmed("备注修改", TEN));
        clock.now = clock.now.plus(Forms.FRESH);
        assertThat(label(watching)).isEqualTo("备注修改");
    }

    @Test
    void forgetsWhatWasRolledBack() {
        transactions.executeWithoutResult(status -> {
            here.keep(List.of(confirmed("备注修改", TEN)));
            status.setRollbackOnly();
        });
        assertThat(here.of(type)).isEmpty();
        keep(here, confirmed("备注修改", TEN));
        assertThat(label(here)).isEqualTo("备注修改");
    }

    private Forms at(Instant now) {
        return new Forms(jdbc, json, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void keep(Forms forms, Confirmed... events) {
        transactions.executeWithoutResult(_ -> forms.keep(List.of(events)));
    }

    private String label(Forms forms) {
        return forms.of(type).orElseThrow().label();
    }

    private long changedMs() {
        return jdbc.sql("SELECT changed_ms FROM desk_form WHERE type = ?")
                .param(type)
                .query(Long.class)
                .single();
    }

    private Confirmed confirmed(@Nullable String label, Instant at) {
        TypeForm form = label == null ? null : new TypeForm(label, List.of(), List.of());
        return new Confirmed(
                UUID.randomUUID().toString(),
                at,
                "note-service",
                type,
                "430203000101",
                "株洲芦淞服饰有限公司一分厂",
                "430203",
                "P4302031120261123090500001",
                1,
                1,
                new Party("1003", "王芳"),
                List.of(),
                form,
                0);
    }

    /** A clock that is put forward by hand. */
    private static final class Ticking extends Clock {
        private Instant now = TEN;

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
