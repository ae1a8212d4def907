package io.renshetong.center.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.contract.Party;
import io.renshetong.contract.Risk;
import io.renshetong.testkit.ServiceTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Each test rolls back what it changed. */
@ServiceTest
@Transactional
class DemoPolicyTests {
    @Autowired
    private PolicyStore store;

    @Test
    void letsGeneralChangesPassAndNothingElse() {
        store.meet("payee-account");
        new DemoPolicy(store).afterPropertiesSet();
        assertThat(store.current().automatic().get("payee-account"))
                .containsEntry(Risk.GENERAL, true)
                .containsEntry(Risk.KEY, false)
                .containsEntry(Risk.HIGH, false);
    }

    @Test
    void doesNotOverruleWhatSomebodyHasSet() {
        store.meet("payee-account");
        store.set("payee-account", Risk.GENERAL, true, new Party("9001", "周敏"), Instant.EPOCH);
        store.set("payee-account", Risk.GENERAL, false, new Party("9001", "周敏"), Instant.EPOCH);
        new DemoPolicy(store).afterPropertiesSet();
        assertThat(store.current().automatic().get("payee-account")).containsEntry(Risk.GENERAL, false);
    }
}
