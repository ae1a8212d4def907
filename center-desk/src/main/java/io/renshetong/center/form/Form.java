package io.renshetong.center.form;

import io.renshetong.contract.TypeForm;
import io.renshetong.contract.TypeForm.FormDocument;
import io.renshetong.contract.TypeForm.FormField;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The form of one type, to be looked things up in by name. */
public final class Form {
    private final TypeForm told;
    private final Map<String, FormField> fields;
    private final Map<String, String> documents;

    Form(TypeForm told) {
        this.told = told;
        fields = told.fields().stream()
                .collect(Collectors.toMap(FormField::name, Function.identity(), (first, _) -> first));
        documents = told.documents().stream()
                .collect(Collectors.toMap(FormDocument::kind, FormDocument::label, (first, _) -> first));
    }

    boolean says(TypeForm other) {
        return told.equals(other);
    }

    /** What the type is called. */
    public String label() {
        return told.label();
    }

    public Optional<FormField> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** What a kind of document is called. */
    public Optional<String> document(String kind) {
        return Optional.ofNullable(documents.get(kind));
    }
}
