package io.renshetong.declaration.query;

import io.renshetong.declaration.Neighbour;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Status;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.problem.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * An open declaration that stands in the way, as it is named to whoever meets it: number, who, when, status, link.
 *
 * @param declaredBy the operator's name; 「其他单位」 where it is not one of the reader's units
 * @param link where to deal with it, absent where the reader may not
 */
public record Standing(
        String no,
        String type,
        String typeLabel,
        Status status,
        String statusLabel,
        String declaredBy,
        Instant declaredAt,
        @Nullable String link) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /** When it was declared, as a sentence names it. */
    public String declaredMinute() {
        return MINUTE.format(declaredAt);
    }

    /** What is in transit, who declared it and when, and what to do about it (DOMAIN D.5). */
    String inWords(Messages messages) {
        return messages.get(
                "declaration.in-transit." + status, typeLabel, no, declaredBy, declaredMinute(), statusLabel);
    }

    /** One of another service. */
    static Standing of(Neighbour.Open open, Actor reader, Messages messages) {
        Status status = Status.valueOf(open.status());
        boolean own = reader.covers(open.unitCode());
        return new Standing(
                open.no(),
                open.type(),
                open.typeLabel(),
                status,
                messages.get("status." + status),
                own ? open.declaredBy() : messages.get("declaration.other-unit"),
                open.declaredAt(),
                own ? link(open.type(), open.no()) : null);
    }

    private static String link(String type, String no) {
        return "/declarations/" + type + "/" + no;
    }

    public static Standing of(Declaration open, Actor reader, DeclarationTypes types, Messages messages) {
        boolean own = reader.covers(open.unitCode());
        return new Standing(
                open.no(),
                open.type(),
                types.label(open.type()),
                open.status(),
                messages.get("status." + open.status()),
                own ? open.declaredBy().name() : messages.get("declaration.other-unit"),
                open.declaredAt(),
                own ? link(open.type(), open.no()) : null);
    }
}
