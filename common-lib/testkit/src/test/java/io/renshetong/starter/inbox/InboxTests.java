package io.renshetong.starter.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renshetong.starter.sample.SampleService;
import io.renshetong.testkit.ServiceTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
@ContextConfiguration(classes = SampleService.class)
class InboxTests {
    @Autowired
    Inbox inbox;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void givesEachEventOncePerConsumer() {
        List<String> ids = ids(3);
        assertThat(fresh("a", ids)).containsExactlyElementsOf(ids);
        assertThat(fresh("a", ids)).isEmpty();
        assertThat(fresh("b", ids)).containsExactlyElementsOf(ids);
        List<String> more = Stream.concat(ids.stream(), ids(2).stream()).toList();
        assertThat(fresh("a", more)).containsExactlyElementsOf(more.subList(3, 5));
    }

    @Test
    void forgetsWhatWasRolledBack() {
        List<String> ids = ids(3);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(inbox.fresh("a", ids)).hasSize(3);
            status.setRollbackOnly();
        });
        assertThat(fresh("a", ids)).hasSize(3);
    }

    @Test
    void givesAnEventToOneOfManyAtTheSameTime() throws Exception {
        List<String> ids = ids(1_200);
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            List<Callable<Set<String>>> rivals = IntStream.range(0, 6)
                    .<Callable<Set<String>>>mapToObj(rival -> () -> fresh("a", rival % 2 == 0 ? ids : ids.reversed()))
                    .toList();
            int given = 0;
            for (Future<Set<String>> result : pool.invokeAll(rivals))
                given += result.get().size();
            assertThat(given).isEqualTo(ids.size());
        }
    }

    @Test
    void refusesToMarkOutsideATransaction() {
        assertThatThrownBy(() -> inbox.fresh("a", ids(1))).isInstanceOf(IllegalTransactionStateException.class);
    }

    private Set<String> fresh(String consumer, List<String> ids) {
        return new TransactionTemplate(transactions).execute(_ -> inbox.fresh(consumer, ids));
    }

    private static List<String> ids(int count) {
        return Stream.generate(() -> UUID.randomUUID().toString()).limit(count).toList();
    }
}
