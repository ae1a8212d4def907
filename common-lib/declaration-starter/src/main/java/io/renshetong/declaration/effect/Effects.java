package io.renshetong.declaration.effect;

import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Declarations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets take effect what was passed and whose day has come: right after the decision's commit, and by the clock for
 * whatever was left over. One that fails is found by halving and marked, so that it stops nobody.
 */
public class Effects implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Effects.class);
    private static final int MOST_TOGETHER = 500;

    /** What excludes each other is never open at once, so portions need not wait for each other. */
    private static final int SIDE_BY_SIDE = 2;

    private final ExecutorService workers = Executors.newFixedThreadPool(
            SIDE_BY_SIDE, Thread.ofVirtual().name("effects-", 0).factory());
    private final Application application;

    Effects(Application application) {
        this.application = application;
    }

    /** Once the transaction at hand has committed, lets these take effect if their day has come. */
    public void afterCommit(Collection<Declaration> approved) {
        if (approved.isEmpty()) {
            return;
        }
        List<Portion> portions = portions(approved);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                portions.forEach(portion -> workers.execute(() -> carryOut(List.of(portion))));
            }
        });
    }

    /** Lets everything take effect that is due; finds what a crash left behind. */
    public void due() {
        workers.execute(() -> {
            List<Declaration> due = application.due(MOST_TOGETHER);
            while (!due.isEmpty()) {
                int moved = carryOut(portions(due));
                due = moved == due.size() && due.size() == MOST_TOGETHER ? application.due(MOST_TOGETHER) : List.of();
            }
        });
    }

    @Override
    public void destroy() {
        workers.shutdown();
    }

    /** What takes effect together. */
    private record Portion(String type, List<String> numbers) {}

    private static List<Portion> portions(Collection<Declaration> approved) {
        List<Portion> portions = new ArrayList<>();
        Declarations.grouped(approved, Declaration::type).forEach((type, ofType) -> {
            List<String> numbers = ofType.stream().map(Declaration::no).toList();
            for (int from = 0; from < numbers.size(); from += MOST_TOGETHER) {
                portions.add(new Portion(type, numbers.subList(from, Math.min(numbers.size(), from + MOST_TOGETHER))));
            }
        });
        return portions;
    }

    private int carryOut(List<Portion> portions) {
        int moved = 0;
        try {
            for (Portion portion : portions) {
                moved += together(portion.type(), portion.numbers());
            }
        } catch (RuntimeException away) {
            log.warn("Effects are put off until the clock comes round", away);
        }
        return moved;
    }

    private int together(String type, List<String> numbers) {
        try {
            application.apply(type, numbers);
            return numbers.size();
        } catch (TransientDataAccessException
                | DataAccessResourceFailureException
                | CannotCreateTransactionException away) {
            throw away;
        } catch (RuntimeException refused) {
            if (numbers.size() == 1) {
                log.error("Declaration {} could not take effect", numbers.getFirst(), refused);
                application.fail(numbers.getFirst(), refused);
                return 1;
            }
            int half = numbers.size() / 2;
            List<String> copy = new ArrayList<>(numbers);
            return together(type, copy.subList(0, half)) + together(type, copy.subList(half, copy.size()));
        }
    }
}
