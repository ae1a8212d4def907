package io.renshetong.declaration.definition;

import io.renshetong.declaration.Field;
import io.renshetong.declaration.attachment.Attachments;
import io.renshetong.declaration.lifecycle.Status;
import io.renshetong.declaration.sheet.SheetColumn;
import io.renshetong.declaration.sheet.SheetForm;
import io.renshetong.declaration.sheet.SheetForms;
import io.renshetong.starter.problem.Messages;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A declaration type as the console gets it, to draw form, list and import from. */
public record DefinitionView(
        String type,
        String business,
        String label,
        List<FieldView> fields,
        List<GroupView> groups,
        List<AttachmentKindView> attachmentKinds,
        int maxAttachments,
        List<StatusView> statuses,
        @Nullable SheetView sheet) {

    /**
     * A field of the form.
     *
     * @param kind text, code, date …, in lower camel case
     * @param pattern regular expression the whole value must match, where the kind brings none
     */
    public record FieldView(
            String name,
            String label,
            String group,
            String kind,
            @Nullable String codeTable,
            boolean required,
            @Nullable Integer maxLength,
            @Nullable String pattern,
            @Nullable String patternMessage,
            Field.Sensitivity sensitivity,
            Field.Level level,
            boolean editable,
            @Nullable String hint) {}

    /** A group of fields, in the order of the form. */
    public record GroupView(String name, String label) {}

    /** A kind of document. */
    public record AttachmentKindView(String kind, String label, String hint, List<String> accept, long maxBytes) {}

    /** A status with the colour it is shown in. */
    public record StatusView(Status code, String label, String tag) {}

    /** What can be imported from a workbook; absent where a type is declared one by one only. */
    public record SheetView(String version, List<SheetColumn> columns) {}

    static DefinitionView of(Known<?> type, Attachments.Limits limits, SheetForms sheets, Messages messages) {
        List<FieldView> fields = type.shape().fields().stream()
                .map(field -> field(type, field, messages))
                .toList();
        List<GroupView> groups = type.shape().fields().stream()
                .map(field -> field.field().group())
                .distinct()
                .map(group -> new GroupView(group, type.groupLabel(group)))
                .toList();
        List<String> accept = Attachments.ACCEPTED.values().stream()
                .flatMap(List::stream)
                .sorted()
                .toList();
        List<AttachmentKindView> kinds = type.definition().attachments().stream()
                .map(kind -> new AttachmentKindView(
                        kind.kind(),
                        type.attachmentLabel(kind.kind()),
                        type.attachmentHint(kind.kind()),
                        accept,
                        limits.bytes()))
                .toList();
        List<StatusView> statuses = Arrays.stream(Status.values())
                .map(status -> new StatusView(status, messages.get("status." + status), status.tag()))
                .toList();
        return new DefinitionView(
                type.code(),
                type.definition().business(),
                type.label(),
                fields,
                groups,
                kinds,
                limits.count(),
                statuses,
                sheet(type, sheets));
    }

    private static @Nullable SheetView sheet(Known<?> type, SheetForms sheets) {
        if (!sheets.has(type)) {
            return null;
        }
        SheetForm<?> form = sheets.of(type);
        return new SheetView(form.version(), form.columns());
    }

    private static FieldView field(Known<?> type, FieldSpec field, Messages messages) {
        Field about = field.field();
        String key = type.code() + "." + field.name();
        return new FieldView(
                field.name(),
                type.fieldLabel(field.name()),
                about.group(),
                field.kindName(),
                about.codes().isEmpty() ? null : about.codes(),
                about.required(),
                about.max() == 0 ? null : about.max(),
                about.pattern().isEmpty() ? null : about.pattern(),
                messages.find(key + ".pattern", type.fieldLabel(field.name())).orElse(null),
                about.sensitivity(),
                about.level(),
                true,
                messages.find(key + ".hint").orElse(null));
    }
}
