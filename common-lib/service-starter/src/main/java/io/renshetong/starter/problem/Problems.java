package io.renshetong.starter.problem;

import io.renshetong.starter.trace.TraceIds;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Turns a refusal into the problem document of RFC 9457 that every service answers with. */
public final class Problems {
    private final Messages messages;

    public Problems(Messages messages) {
        this.messages = messages;
    }

    /** The members of the document, in the order in which they are read best. */
    public Map<String, Object> render(Refusal refusal) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put(
                "type", "/problems/" + refusal.code().toLowerCase(Locale.ROOT).replace('_', '-'));
        problem.put("title", title(refusal));
        problem.put("status", refusal.status().value());
        problem.put("code", refusal.code());
        problem.put("traceId", TraceIds.current());
        detail(refusal).ifPresent(detail -> problem.put("detail", detail));
        if (!refusal.errors().isEmpty()) problem.put("errors", refusal.errors());
        refusal.extras().forEach(problem::putIfAbsent);
        return problem;
    }

    private String title(Refusal refusal) {
        HttpStatus status = refusal.status();
        return messages.find("problem." + refusal.code() + ".title")
                .or(() -> messages.find("problem.status." + status.value()))
                .orElse(status.getReasonPhrase());
    }

    private Optional<String> detail(Refusal refusal) {
        return Optional.ofNullable(refusal.detail())
                .or(() -> messages.find("problem." + refusal.code() + ".detail"))
                .map(PersonalNumbers::mask);
    }
}
