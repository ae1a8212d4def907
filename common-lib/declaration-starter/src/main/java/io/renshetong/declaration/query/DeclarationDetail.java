package io.renshetong.declaration.query;

import io.renshetong.contract.Risk;
import io.renshetong.declaration.attachment.Attachment;
import io.renshetong.declaration.definition.Known;
import io.renshetong.declaration.lifecycle.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One declaration whole: header, values (masked), changes, documents. */
public record DeclarationDetail(
        String no,
        String type,
        String typeLabel,
        Status status,
        String statusLabel,
        int revision,
        int version,
        @Nullable String batchNo,
        String unitCode,
        String unitName,
        @Nullable String ref,
        SubjectView subject,
        Map<String, @Nullable Object> values,
        List<ChangeView> changes,
        List<AttachmentView> attachments,
        String declaredBy,
        Instant declaredAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reasonCode,
        @Nullable String reasonLabel,
        @Nullable String reasonField,
        @Nullable String opinion,
        @Nullable LocalDate effectiveOn,
        @Nullable Instant effectiveAt,
        Risk risk,
        List<String> warnings,
        List<String> allowed) {

    /** Whom it is about; the number is masked. */
    public record SubjectView(String name, @Nullable String idNumber) {}

    /** A document as a list shows it. */
    public record AttachmentView(
            String id, String kind, String kindLabel, String fileName, String contentType, long size, String sha256) {
        public static AttachmentView of(Known<?> type, Attachment one) {
            return new AttachmentView(
                    one.id(),
                    one.kind(),
                    type.attachmentLabel(one.kind()),
                    one.fileName(),
                    one.contentType(),
                    one.size(),
                    one.sha256());
        }
    }
}
