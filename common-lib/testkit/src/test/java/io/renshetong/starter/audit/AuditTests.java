package io.renshetong.starter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.renshetong.starter.sample.SampleService;
import io.renshetong.testkit.Caller;
import io.renshetong.testkit.ServiceTest;
import io.renshetong.testkit.TestActors;
import io.renshetong.testkit.TestTokens;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
@ContextConfiguration(classes = SampleService.class)
class AuditTests {
    @Autowired
    Audit audit;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Caller nobody;

    @BeforeEach
    void beginAnew() {
        jdbc.update("DELETE FROM audit_log");
        jdbc.update("UPDATE audit_head SET last_entry = 0, last_hash = REPEAT('0', 64)");
    }

    @Test
    void chainsEntriesOfConcurrentTransactionsWithoutGapOrFork() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Void>> work = IntStream.range(0, 8)
                    .<Callable<Void>>mapToObj(_ -> () -> {
                        for (int count = 0; count < 20; count++) reveal(false);
                        return null;
                    })
                    .toList();
            for (Future<Void> done : pool.invokeAll(work)) done.get();
        }
        assertThat(audit.verify()).isEqualTo(new Audit.Verification(160, null));
    }

    @Test
    void forgetsWhatDidNotHappenAndKeepsWhatWasDenied() {
        reveal(true);
        assertThat(count()).isZero();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            audit.foreign(TestActors.operator("430203000101"), "READ", "person", "p1");
            status.setRollbackOnly();
        });
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void noticesAChangedAMissingAndACutOffEntry() {
        for (int count = 0; count < 5; count++) reveal(false);
        jdbc.update("UPDATE audit_log SET action = 'READ' WHERE id = 3");
        assertThat(audit.verify().brokenAt()).isEqualTo(3);
        jdbc.update("UPDATE audit_log SET action = 'REVEAL' WHERE id = 3");
        assertThat(audit.verify().intact()).isTrue();
        jdbc.update("DELETE FROM audit_log WHERE id = 5");
        assertThat(audit.verify().brokenAt()).isEqualTo(5);
        jdbc.update("DELETE FROM audit_log WHERE id = 2");
        assertThat(audit.verify().brokenAt()).isEqualTo(3);
    }

    @Test
    void masksPersonalNumbersAndShowsItselfToOperationsOnly() {
        audit.record(AuditEntry.done(TestActors.operator("430203000101"), "REVEAL", "person", "p1")
                .saying("事由：核对 43020319850312001X"));
        assertThat(nobody.as(TestTokens.admin("430203000101")).get("/ops/audit").status())
                .isEqualTo(403);
        JsonNode page = nobody.as(TestTokens.ops())
                .get("/ops/audit?action=REVEAL&unit=430203000101&size=10")
                .json();
        assertThat(page.path("total").asInt()).isEqualTo(1);
        assertThat(page.path("rows").path(0).path("detail").asString()).isEqualTo("事由：核对 430203********001X");
        assertThat(page.path("rows").path(0).path("actorName").asString()).isEqualTo("经办人甲");
        assertThat(nobody.as(TestTokens.ops())
                        .get("/ops/audit/verification")
                        .json()
                        .path("intact")
                        .asBoolean())
                .isTrue();
        assertThat(jdbc.queryForList("SELECT action FROM audit_log ORDER BY id", String.class))
                .containsExactly("REVEAL", "CALL", "READ", "VERIFY");
    }

    private void reveal(boolean rolledBack) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            audit.record(AuditEntry.done(TestActors.operator("430203000101"), "REVEAL", "person", "p1"));
            if (rolledBack) status.setRollbackOnly();
        });
    }

    private int count() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM audit_log", Integer.class);
    }
}
