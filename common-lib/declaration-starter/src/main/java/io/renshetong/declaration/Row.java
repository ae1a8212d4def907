package io.renshetong.declaration;

import io.renshetong.contract.AttachmentRef;
import io.renshetong.starter.actor.Actor;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One declaration as a rule sees it.
 *
 * @param ref id in the register, absent for somebody who is new
 * @param no declaration number, absent before the first save
 * @param before what the register holds today, absent for somebody who is new
 * @param after the whole row as declared
 * @param changed names of the components in which {@code after} differs from {@code before}
 * @param today the day the rule is asked
 * @param actor who is told what the rule says; of units, only theirs may be named
 */
public record Row<P extends Record>(
        @Nullable String ref,
        @Nullable String no,
        String unitCode,
        @Nullable P before,
        P after,
        Set<String> changed,
        List<AttachmentRef> attachments,
        LocalDate today,
        Actor actor) {

    public boolean changes(String field) {
        return changed.contains(field);
    }

    public boolean changesAnyOf(Set<String> fields) {
        return !Collections.disjoint(changed, fields);
    }

    public boolean has(String attachmentKind) {
        return attachments.stream().anyMatch(attachment -> attachment.kind().equals(attachmentKind));
    }
}
