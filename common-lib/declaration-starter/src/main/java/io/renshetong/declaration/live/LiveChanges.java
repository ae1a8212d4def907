package io.renshetong.declaration.live;

import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Status;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.Messages;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open windows of the units concerned that declarations changed, after the commit. A hint, not a record: a window
 * that misses one reads the list again by itself.
 */
public class LiveChanges implements DisposableBean {
    /** Above this many, windows are told to read their list again instead of row by row. */
    private static final int MOST_ONE_BY_ONE = 50;

    /** As long as an access token lives: whoever reconnects shows a fresh one. */
    private static final long FIVE_MINUTES = 300_000;

    private final Map<SseEmitter, Actor> windows = new ConcurrentHashMap<>();
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("live-changes").factory());
    private final Messages messages;
    private final Clock clock;

    public LiveChanges(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** A change of status as a window gets it. */
    public record Change(
            String no,
            String type,
            Status status,
            String statusLabel,
            String unitCode,
            String subjectName,
            Instant at) {}

    /** Many changes at once. */
    public record ManyChanges(String type, String unitCode, int count) {}

    /** Opens a stream for one window; it sees the actor's units only. */
    SseEmitter open(Actor actor) {
        SseEmitter window = new SseEmitter(FIVE_MINUTES);
        Runnable forget = () -> windows.remove(window);
        window.onCompletion(forget);
        window.onTimeout(window::complete);
        window.onError(failure -> forget.run());
        windows.put(window, actor);
        sender.execute(() -> send(
                window, SseEmitter.event().name("open").data(clock.instant().toString())));
        return window;
    }

    /** Announces after the commit of the transaction at hand that these came into a status. */
    public void changed(Collection<Declaration> declarations, Status status) {
        List<Declaration> changed = List.copyOf(declarations);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (!windows.isEmpty()) {
                    sender.execute(() -> tell(changed, status));
                }
            }
        });
    }

    /** Keeps idle streams open through proxies, and notices windows that are gone. */
    void beat() {
        sender.execute(() -> windows.keySet()
                .forEach(window -> send(window, SseEmitter.event().comment("beat"))));
    }

    @Override
    public void destroy() {
        windows.keySet().forEach(SseEmitter::complete);
        sender.shutdownNow();
    }

    private void tell(List<Declaration> changed, Status status) {
        windows.forEach((window, actor) -> {
            List<Declaration> seen =
                    changed.stream().filter(one -> actor.covers(one.unitCode())).toList();
            if (seen.size() > MOST_ONE_BY_ONE) {
                Declaration first = seen.getFirst();
                send(
                        window,
                        SseEmitter.event()
                                .name("declarations")
                                .data(new ManyChanges(first.type(), first.unitCode(), seen.size())));
                return;
            }
            seen.forEach(
                    one -> send(window, SseEmitter.event().name("declaration").data(change(one, status))));
        });
    }

    private Change change(Declaration one, Status status) {
        return new Change(
                one.no(),
                one.type(),
                status,
                messages.get("status." + status),
                one.unitCode(),
                one.subjectName(),
                clock.instant());
    }

    private void send(SseEmitter window, SseEmitter.SseEventBuilder event) {
        try {
            window.send(event);
        } catch (IOException | IllegalStateException gone) {
            windows.remove(window);
            window.completeWithError(gone);
        }
    }
}
