package io.renshetong.declaration.definition;

import io.renshetong.contract.TypeForm;
import io.renshetong.declaration.Definition;
import io.renshetong.declaration.Field;
import io.renshetong.declaration.Remark;
import io.renshetong.declaration.Requirement;
import io.renshetong.declaration.Row;
import io.renshetong.declaration.number.Numbers;
import io.renshetong.kernel.code.CodeTable;
import io.renshetong.kernel.code.CodeTables;
import io.renshetong.kernel.identity.Mask;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.kernel.time.CalendarText;
import io.renshetong.starter.problem.Messages;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A declaration type the engine serves: its definition, its shape, and how its fields are named and shown. */
public final class Known<P extends Record> implements Matter {
    private final Definition<P> definition;
    private final Shape<P> shape;
    private final Messages messages;
    private final CodeTables codes;
    private final TypeForm form;

    Known(Definition<P> definition, Messages messages, CodeTables codes) {
        this.definition = definition;
        this.shape = new Shape<>(definition.payload());
        this.messages = messages;
        this.codes = codes;
        shape.fields().forEach(this::isComplete);
        definition.listed().forEach(this::isOwn);
        definition.remarks().keySet().forEach(this::isOwn);
        definition.attachments().forEach(this::attachmentHint);
        definition.requirements().forEach(this::isComplete);
        this.form = described();
    }

    public Definition<P> definition() {
        return definition;
    }

    public Shape<P> shape() {
        return shape;
    }

    @Override
    public String code() {
        return definition.code();
    }

    @Override
    public String business() {
        return definition.business();
    }

    @Override
    public List<Known<?>> types() {
        return List.of(this);
    }

    @Override
    public @Nullable FieldSpec field(String name) {
        return shape.field(name);
    }

    @Override
    public boolean changesARegister() {
        return definition.register() != null;
    }

    /** Whether a row can't do without a document. */
    boolean needs(Requirement requirement, Row<P> row) {
        String field = requirement.field();
        return requirement.holdsFor(field == null ? null : shape.written(row.after(), field))
                && requirement.holdsIn(Numbers.region(row.unitCode()), row.today());
    }

    /** The insurances a row is about, by code, in the order of their codes. */
    public List<String> insurances(P row) {
        return definition.insures().apply(row).stream()
                .map(Insurance::code)
                .sorted()
                .toList();
    }

    @Override
    public String label() {
        return messages.get(code() + ".label");
    }

    /** How the type names its fields, for whoever reads its events. */
    public TypeForm form() {
        return form;
    }

    @Override
    public String fieldLabel(String field) {
        return messages.find(code() + ".field." + field).orElse(field);
    }

    public String groupLabel(String group) {
        return messages.get(code() + ".group." + group);
    }

    public String attachmentLabel(String kind) {
        return messages.get(code() + ".attachment." + kind);
    }

    /** What to hand in, in a sentence. */
    public String attachmentHint(String kind) {
        attachmentLabel(kind);
        return messages.get(code() + ".attachment." + kind + ".hint");
    }

    @Override
    public CodeTable codes(String id) {
        return codes.table(id);
    }

    @Override
    public CodeTable codesOf(FieldSpec field) {
        return codes.table(field.field().codes());
    }

    @Override
    public @Nullable Object masked(String name, @Nullable Object written) {
        FieldSpec field = shape.field(name);
        if (field == null || written == null || field.field().sensitivity() == Field.Sensitivity.S1) {
            return written;
        }
        String text = written.toString();
        return switch (field.field().kind()) {
            case MOBILE, PHONE -> Mask.mobile(text);
            case EMAIL -> Mask.email(text);
            case ADDRESS -> Mask.address(text);
            case DATE, MONTH, CODE -> text;
            default -> Mask.idNumber(text);
        };
    }

    public Map<String, @Nullable Object> masked(Map<String, ? extends @Nullable Object> written) {
        Map<String, @Nullable Object> shown = LinkedHashMap.newLinkedHashMap(written.size());
        written.forEach((name, value) -> shown.put(name, masked(name, value)));
        return shown;
    }

    /** What a person reads for a value: the name of a code, a month with its hyphen, otherwise the masked value. */
    public @Nullable String read(String name, @Nullable Object written) {
        FieldSpec field = shape.field(name);
        if (field == null || written == null) {
            return written == null ? null : written.toString();
        }
        if (field.field().kind() == Field.Kind.CODE) {
            String code = written.toString();
            return codesOf(field).display(code);
        }
        Object masked = masked(name, written);
        if (masked == null) {
            return null;
        }
        return field.field().kind() == Field.Kind.MONTH
                ? CalendarText.shownMonth(masked.toString())
                : masked.toString();
    }

    /** What is said beside the values of a row, by field, as {@link Remark} has it. */
    public Map<String, String> remarks(P row, String unitCode, LocalDate day) {
        Map<String, String> said = new LinkedHashMap<>();
        definition
                .remarks()
                .forEach((field, remark) -> remark.on(row, unitCode, day)
                        .ifPresent(one -> said.put(
                                field,
                                messages.get(
                                        "remark." + one.code(), one.arguments().toArray()))));
        return said;
    }

    /** As above, of a row as it is written. */
    public Map<String, String> remarks(
            Map<String, ? extends @Nullable Object> written, String unitCode, LocalDate day) {
        return definition.remarks().isEmpty() ? Map.of() : remarks(shape.read(written), unitCode, day);
    }

    public String fieldLabels(Collection<String> fields) {
        return String.join("、", fields.stream().map(this::fieldLabel).toList());
    }

    private TypeForm described() {
        return new TypeForm(
                label(),
                shape.fields().stream()
                        .map(field -> new TypeForm.FormField(
                                field.name(),
                                fieldLabel(field.name()),
                                groupLabel(field.field().group()),
                                field.kindName(),
                                field.field().codes().isEmpty()
                                        ? null
                                        : field.field().codes(),
                                field.field().sensitivity().name()))
                        .toList(),
                definition.attachments().stream()
                        .map(kind -> new TypeForm.FormDocument(kind, attachmentLabel(kind)))
                        .toList());
    }

    private void isOwn(String field) {
        if (shape.field(field) == null) {
            throw new IllegalStateException(
                    code() + " has no field " + field + " for its lists, remarks and documents");
        }
    }

    private void isComplete(Requirement requirement) {
        messages.get(requirement.code());
        if (!definition.attachments().contains(requirement.kind())) {
            throw new IllegalStateException(code() + " requires " + requirement.kind() + ", which it does not take");
        }
        if (requirement.field() != null) {
            isOwn(requirement.field());
        }
    }

    private void isComplete(FieldSpec field) {
        messages.get(code() + ".field." + field.name());
        groupLabel(field.field().group());
        if (field.field().kind() == Field.Kind.CODE) {
            codesOf(field);
        }
    }
}
