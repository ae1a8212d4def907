package io.renshetong.declaration.draft;

import io.renshetong.declaration.Register;
import io.renshetong.declaration.Row;
import io.renshetong.declaration.attachment.Attachment;
import io.renshetong.declaration.definition.Checks;
import io.renshetong.declaration.definition.FormCheck;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.definition.Shape;
import io.renshetong.declaration.definition.Verdict;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks up whom requests are about, reads their values and puts them through all checks; many requests cost as many questions as one. */
public class Judging {
    private final Messages messages;
    private final Clock clock;

    Judging(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** What belongs together: a request, the number it already has, its documents. */
    public record Asked(SaveRequest request, @Nullable String no, List<Attachment> attachments) {}

    /**
     * One candidate per request, in their order; empty where the register knows nobody by that ref in these units.
     */
    <P extends Record> List<@Nullable Candidate<P>> judge(
            Known<P> type, List<Asked> asked, Set<String> units, Actor actor) {
        return judge(type, asked, present(type, asked, units), actor);
    }

    /** As above, where the register was asked before; rows it does not know give nothing. */
    public <P extends Record> List<@Nullable Candidate<P>> judge(
            Known<P> type, List<Asked> asked, Map<String, Register.Present<P>> present, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        List<@Nullable Candidate<P>> candidates = new ArrayList<>(asked.size());
        for (Asked one : asked) {
            candidates.add(candidate(type, one, present, today, actor));
        }
        List<Candidate<P>> known = candidates.stream().filter(Objects::nonNull).toList();
        Checks.run(
                type,
                known.stream().map(Candidate::row).toList(),
                known.stream().map(Candidate::verdict).toList());
        return candidates;
    }

    private <P extends Record> Map<String, Register.Present<P>> present(
            Known<P> type, List<Asked> asked, Set<String> units) {
        Register<P> register = type.definition().register();
        if (register == null) {
            return Map.of();
        }
        Set<String> refs = asked.stream()
                .map(one -> one.request().ref())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return refs.isEmpty() ? new HashMap<>() : register.read(refs, units);
    }

    private <P extends Record> @Nullable Candidate<P> candidate(
            Known<P> type, Asked asked, Map<String, Register.Present<P>> known, LocalDate today, Actor actor) {
        SaveRequest request = asked.request();
        Register.Present<P> present = request.ref() == null ? null : known.get(request.ref());
        if (type.definition().register() != null && present == null) {
            return null;
        }
        Verdict verdict = new Verdict(messages);
        Shape<P> shape = type.shape();
        Map<String, @Nullable Object> values =
                FormCheck.read(type, Objects.requireNonNull(request.values()), today, verdict);
        P before = present == null ? null : present.values();
        P after = shape.with(before, values);
        Set<String> changed = shape.changed(before, after);
        if (changed.isEmpty() && !verdict.refuses()) {
            verdict.refuse("", "declaration.nothing-changed");
        }
        Row<P> row = new Row<>(
                request.ref(),
                asked.no(),
                present == null ? Objects.requireNonNull(request.unitCode()) : present.unitCode(),
                before,
                after,
                changed,
                asked.attachments().stream().map(Attachment::ref).toList(),
                today,
                actor);
        return new Candidate<>(request, present, row, verdict, asked.attachments());
    }
}
