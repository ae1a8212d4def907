package io.renshetong.starter.actor;

import io.renshetong.starter.audit.Audit;
import io.renshetong.starter.audit.AuditEntry;
import io.renshetong.starter.problem.Refusal;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stands before every endpoint: who may not pass is refused, and an endpoint that says nothing lets nobody pass. */
final class NeedsInterceptor implements HandlerInterceptor {
    private static final Logger log = LoggerFactory.getLogger(NeedsInterceptor.class);

    private final CurrentActor currentActor;
    private final ObjectProvider<Audit> audit;

    NeedsInterceptor(CurrentActor currentActor, ObjectProvider<Audit> audit) {
        this.currentActor = currentActor;
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // Later dispatches of a request go to where the first one was let in.
        if (request.getDispatcherType() != DispatcherType.REQUEST) return true;
        if (!(handler instanceof HandlerMethod endpoint) || Doors.isLibrary(endpoint)) return true;
        Optional<Actor> actor = currentActor.find();
        @Nullable Needs needs = Doors.needs(endpoint);
        if (needs == null && Doors.isOpenToEveryone(endpoint)) return true;
        if (actor.isEmpty()) throw Refusal.unauthenticated();
        if (needs != null && actor.get().canAny(needs.value())) return true;
        if (needs == null && Doors.open(endpoint) != null) return true;
        if (needs == null) log.error("{} says neither @Needs nor @Open and is closed", endpoint);
        throw denied(actor.get(), request);
    }

    private Refusal denied(Actor actor, HttpServletRequest request) {
        audit.ifAvailable(log -> log.record(AuditEntry.denied(
                actor, "CALL", "endpoint", request.getMethod() + " " + request.getRequestURI(), "FORBIDDEN")));
        return Refusal.forbidden();
    }
}
