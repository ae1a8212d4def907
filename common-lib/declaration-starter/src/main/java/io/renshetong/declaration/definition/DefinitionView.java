package io.renshetong.declaration.definition;

import io.renshetong.declaration.Field;
import io.renshetong.declaration.attachment.Attachments;
import io.renshetong.declaration.lifecycle.Status;
import io.renshetong.declaration.sheet.SheetColumn;
import io.renshetong.declaration.sheet.SheetForm;
import io.renshetong.declaration.sheet.SheetForms;
import io.renshetong.starter.problem.Messages;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A declaration type, or a business of several, as the console gets it, to draw form, list and import from.
 *
 * @param listed names of the fields that lists show beside the header
 * @param members the types of a business in the order they are offered; empty for a type
 */
public record DefinitionView(
        String type,
        String business,
        String label,
        List<FieldView> fields,
        List<GroupView> groups,
        List<AttachmentKindView> attachmentKinds,
        int maxAttachments,
        List<StatusView> statuses,
        List<String> listed,
        List<MemberView> members,
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

    /**
     * A kind of document.
     *
     * @param requirements when it has to be handed in; empty where it never has to
     */
    public record AttachmentKindView(
            String kind,
            String label,
            String hint,
            List<String> accept,
            long maxBytes,
            List<RequirementView> requirements) {}

    /** A status with the colour it is shown in. */
    public record StatusView(Status code, String label, String tag) {}

    /** A type of a business. */
    public record MemberView(String type, String business, String label) {}

    /** What can be imported from a workbook; absent where a type is declared one by one only. */
    public record SheetView(String version, List<SheetColumn> columns) {}

    /** @param required what is required of a kind of document */
    static DefinitionView of(
            Matter matter,
            Attachments.Limits limits,
            SheetForms sheets,
            Messages messages,
            Function<String, List<RequirementView>> required) {
        List<FieldView> fields = switch (matter) {
            case Known<?> type ->
                type.shape().fields().stream()
                        .map(field -> field(type, field, messages))
                        .toList();
            case KnownBusiness business ->
                business.fields().stream()
                        .map(field -> field(business.typeWith(field.name()), field, messages))
                        .toList();
        };
        List<StatusView> statuses = Arrays.stream(Status.values())
                .map(status -> new StatusView(status, messages.get("status." + status), status.tag()))
                .toList();
        return new DefinitionView(
                matter.code(),
                matter.business(),
                matter.label(),
                fields,
                distinct(matter, DefinitionView::groups, GroupView::name),
                distinct(matter, type -> attachmentKinds(type, limits, required), AttachmentKindView::kind),
                limits.count(),
                statuses,
                matter.types().stream()
                        .flatMap(type -> type.definition().listed().stream())
                        .distinct()
                        .toList(),
                matter instanceof KnownBusiness
                        ? matter.types().stream()
                                .map(type -> new MemberView(type.code(), type.business(), type.label()))
                                .toList()
                        : List.of(),
                sheet(matter, sheets));
    }

    /** What the types of a matter have, each once by its name, as the first that has it says. */
    private static <T> List<T> distinct(Matter matter, Function<Known<?>, Stream<T>> each, Function<T, String> name) {
        return List.copyOf(matter.types().stream()
                .flatMap(each)
                .collect(Collectors.toMap(name, Function.identity(), (first, second) -> first, LinkedHashMap::new))
                .values());
    }

    private static Stream<GroupView> groups(Known<?> type) {
        return type.shape().fields().stream()
                .map(field -> field.field().group())
                .distinct()
                .map(group -> new GroupView(group, type.groupLabel(group)));
    }

    private static Stream<AttachmentKindView> attachmentKinds(
            Known<?> type, Attachments.Limits limits, Function<String, List<RequirementView>> required) {
        List<String> accept = Attachments.ACCEPTED.values().stream()
                .flatMap(List::stream)
                .sorted()
                .toList();
        return type.definition().attachments().stream()
                .map(kind -> new AttachmentKindView(
                        kind,
                        type.attachmentLabel(kind),
                        type.attachmentHint(kind),
                        accept,
                        limits.bytes(),
                        required.apply(kind)));
    }

    private static @Nullable SheetView sheet(Matter matter, SheetForms sheets) {
        if (!sheets.has(matter)) {
            return null;
        }
        SheetForm<?> form = sheets.of(matter);
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
