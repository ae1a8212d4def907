package io.renshetong.declaration.draft;

import io.renshetong.contract.Risk;
import io.renshetong.declaration.Definition;
import io.renshetong.declaration.Register;
import io.renshetong.declaration.Row;
import io.renshetong.declaration.attachment.Attachment;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.definition.Verdict;
import io.renshetong.declaration.lifecycle.Body;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request with everything looked up that is needed to judge and to keep it. */
public record Candidate<P extends Record>(
        SaveRequest request,
        Register.@Nullable Present<P> present,
        Row<P> row,
        Verdict verdict,
        List<Attachment> attachments) {

    public Definition.Subject subject(Known<P> type) {
        return present != null
                ? present.subject()
                : Objects.requireNonNull(type.definition().subject()).apply(row.after());
    }

    public Body body(Known<P> type) {
        P before = row.before();
        return new Body(
                subject(type).idNumber(),
                before == null ? null : type.shape().was(before, row.after()),
                type.shape().write(row.after()));
    }

    public Set<String> conflictKeys(Known<P> type) {
        return type.definition().conflictKeys().apply(row);
    }

    public Risk risk(Known<P> type) {
        return type.definition().risk().apply(row);
    }
}
