package io.renshetong.declaration.query;

import io.renshetong.contract.Party;
import io.renshetong.contract.Risk;
import io.renshetong.declaration.attachment.Attachment;
import io.renshetong.declaration.definition.DeclarationTypes;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.lifecycle.Body;
import io.renshetong.declaration.lifecycle.Declaration;
import io.renshetong.declaration.lifecycle.Step;
import io.renshetong.kernel.code.CodeTables;
import io.renshetong.starter.actor.Actor;
import io.renshetong.starter.actor.Permission;
import io.renshetong.starter.problem.Messages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns declarations into what a reader sees: labels for codes, masks over personal numbers, what they may do. */
public class Views {
    private final DeclarationTypes types;
    private final CodeTables codes;
    private final Messages messages;
    private final Clock clock;

    Views(DeclarationTypes types, CodeTables codes, Messages messages, Clock clock) {
        this.types = types;
        this.codes = codes;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A line of a list.
     *
     * @param body where the type lists some of what was declared
     */
    public DeclarationRow row(Declaration one, @Nullable Body body, int documents, Actor reader) {
        Known<?> type = types.get(one.type());
        return new DeclarationRow(
                one.no(),
                one.batchNo(),
                one.type(),
                type.label(),
                one.status(),
                messages.get("status." + one.status()),
                one.revision(),
                one.version(),
                one.unitCode(),
                one.unitName(),
                one.ref(),
                one.subjectName(),
                one.subjectMask(),
                one.changedFields().stream().map(type::fieldLabel).toList(),
                one.changedFields().size(),
                one.risk() != Risk.GENERAL,
                one.risk(),
                one.insurances(),
                body == null ? Map.of() : listed(type, body, remarks(type, one, body)),
                documents,
                one.declaredBy().name(),
                one.declaredAt(),
                name(one.confirmedBy()),
                one.confirmedAt(),
                name(one.decidedBy()),
                one.decidedAt(),
                one.reasonCode(),
                reasonLabel(one.reasonCode()),
                one.opinion(),
                one.effectiveOn(),
                one.effectiveAt(),
                one.since(),
                allowed(one, reader));
    }

    private Map<String, @Nullable String> listed(Known<?> type, Body body, Map<String, String> remarks) {
        Map<String, @Nullable String> listed = new LinkedHashMap<>();
        type.definition().listed().forEach(field -> {
            String read = type.read(field, body.after().get(field));
            String remark = remarks.get(field);
            listed.put(field, remark == null ? read : messages.get("declaration.remarked", read, remark));
        });
        return listed;
    }

    /** What is said beside the values of a declaration as it stands, by field. */
    Map<String, String> remarks(Known<?> type, Declaration one, Body body) {
        return type.remarks(body.after(), one.unitCode(), one.confirmedOn(clock));
    }

    public DeclarationDetail detail(Declaration one, Body body, List<Attachment> documents, Actor reader) {
        Known<?> type = types.get(one.type());
        return new DeclarationDetail(
                one.no(),
                one.type(),
                type.label(),
                one.status(),
                messages.get("status." + one.status()),
                one.revision(),
                one.version(),
                one.batchNo(),
                one.unitCode(),
                one.unitName(),
                one.ref(),
                new DeclarationDetail.SubjectView(one.subjectName(), one.subjectMask()),
                type.masked(body.after()),
                ChangeView.of(type, one.changedFields(), body, remarks(type, one, body)),
                documents.stream()
                        .map(document -> DeclarationDetail.AttachmentView.of(type, document))
                        .toList(),
                one.declaredBy().name(),
                one.declaredAt(),
                name(one.confirmedBy()),
                one.confirmedAt(),
                name(one.decidedBy()),
                one.decidedAt(),
                one.reasonCode(),
                reasonLabel(one.reasonCode()),
                one.reasonField(),
                one.opinion(),
                one.effectiveOn(),
                one.effectiveAt(),
                one.risk(),
                one.warnings(),
                allowed(one, reader));
    }

    public @Nullable String reasonLabel(@Nullable String code) {
        return code == null ? null : codes.table("rejection-reason").display(code);
    }

    private static @Nullable String name(@Nullable Party party) {
        return party == null ? null : party.name();
    }

    private static List<String> allowed(Declaration one, Actor reader) {
        List<String> allowed = new ArrayList<>();
        if (!reader.covers(one.unitCode())) {
            return allowed;
        }
        if (Step.CORRECT.isOpenTo(one.status()) && reader.can(Permission.DECLARE)) {
            allowed.add("edit");
        }
        boolean mayDelete = reader.can(Permission.DELETE_DRAFT)
                && (one.declaredBy().id().equals(reader.id()) || reader.canAny(Permission.CONFIRM, Permission.GRANT));
        if (Step.DELETE.isOpenTo(one.status()) && mayDelete) {
            allowed.add("delete");
        }
        if (Step.CONFIRM.isOpenTo(one.status()) && reader.can(Permission.CONFIRM)) {
            allowed.add("confirm");
        }
        if (Step.WITHDRAW.isOpenTo(one.status()) && reader.can(Permission.CONFIRM)) {
            allowed.add("withdraw");
        }
        return allowed;
    }
}
