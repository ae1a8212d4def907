package io.renshetong.center.desk;

import io.renshetong.center.casefile.Filing;
import io.renshetong.center.desk.CaseDetail.Attachment;
import io.renshetong.center.desk.CaseDetail.Change;
import io.renshetong.center.desk.CaseDetail.Value;
import io.renshetong.contract.AttachmentRef;
import io.renshetong.contract.DeclarationSubmission.Declared;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what was filed into words: fields before and after, the whole row, the documents. */
@Component
class FiledWords {
    private final FieldWords fields;
    private final DeskWords words;

    FiledWords(FieldWords fields, DeskWords words) {
        this.fields = fields;
        this.words = words;
    }

    List<Change> changes(Filing filing, Declared declared, boolean clear) {
        String type = filing.type();
        return declared.changes().stream()
                .map(change -> new Change(
                        change.field(),
                        fields.label(type, change.field()),
                        fields.value(type, change.field(), change.before(), clear),
                        fields.value(type, change.field(), change.after(), clear),
                        fields.inWords(type, change.field(), change.before(), clear),
                        fields.inWords(type, change.field(), change.after(), clear),
                        remark(declared, change.field())))
                .toList();
    }

    List<Value> values(Filing filing, Declared declared, boolean clear) {
        String type = filing.type();
        return declared.payload().entrySet().stream()
                .map(entry -> new Value(
                        entry.getKey(),
                        fields.label(type, entry.getKey()),
                        fields.value(type, entry.getKey(), entry.getValue(), clear),
                        fields.inWords(type, entry.getKey(), entry.getValue(), clear),
                        remark(declared, entry.getKey())))
                .toList();
    }

    private static @Nullable String remark(Declared declared, String field) {
        return declared.remarks() == null ? null : declared.remarks().get(field);
    }

    List<Attachment> attachments(Filing filing, Declared declared) {
        return declared.attachments().stream()
                .map(document -> new Attachment(
                        document.id(),
                        document.kind(),
                        words.attachmentKind(filing.type(), document.kind()),
                        document.fileName(),
                        document.contentType(),
                        document.size(),
                        document.sha256(),
                        link(filing, document)))
                .toList();
    }

    /** The gateway serves a service under its name without the ending. */
    private static String link(Filing filing, AttachmentRef document) {
        return "/api/" + filing.service().replaceFirst("-service$", "") + "/declarations/" + filing.type() + "/"
                + filing.no() + "/attachments/" + document.id();
    }
}
