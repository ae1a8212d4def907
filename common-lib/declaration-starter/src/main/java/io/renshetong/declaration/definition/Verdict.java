package io.renshetong.declaration.definition;

import io.renshetong.declaration.Findings;
import io.renshetong.starter.problem.FieldError;
import io.renshetong.starter.problem.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all checks together have to say about one row. */
public final class Verdict implements Findings {
    private final Messages messages;
    private final List<FieldError> errors = new ArrayList<>();
    private final List<FieldError> warnings = new ArrayList<>();
    private final List<FieldError> postponed = new ArrayList<>();

    public Verdict(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void refuse(String field, String code, Object... arguments) {
        errors.add(FieldError.error("#/values/" + field, code, messages.get(code, arguments)));
    }

    /** As {@link #refuse}, saying what was read; the value must be fit to be shown. */
    public void refuseValue(String field, String value, String code, Object... arguments) {
        errors.add(FieldError.error("#/values/" + field, code, messages.get(code, arguments), value));
    }

    @Override
    public void warn(String field, String code, Object... arguments) {
        warnings.add(FieldError.warning("#/values/" + field, code, messages.get("warning." + code, arguments)));
    }

    @Override
    public void postpone(String field, String code, Object... arguments) {
        postponed.add(FieldError.warning("#/values/" + field, code, messages.get(code, arguments)));
    }

    public void postpone(List<FieldError> unchecked) {
        unchecked.forEach(one -> postponed.add(FieldError.warning(one.pointer(), one.code(), one.detail())));
    }

    /** What could not be checked now; it has to be before the row is confirmed. */
    public List<FieldError> postponed() {
        return postponed;
    }

    /** What the operator is told of a row that can be kept. */
    public List<FieldError> hints() {
        return Stream.concat(warnings.stream(), postponed.stream()).toList();
    }

    public boolean refuses() {
        return !errors.isEmpty();
    }

    public List<FieldError> errors() {
        return errors;
    }

    public List<FieldError> warnings() {
        return warnings;
    }

    public List<String> warningCodes() {
        return warnings.stream().map(FieldError::code).distinct().toList();
    }

    /** Warnings the operator has not acknowledged yet. */
    public List<FieldError> unacknowledged(Set<String> acknowledged) {
        return warnings.stream()
                .filter(warning -> !acknowledged.contains(warning.code()))
                .collect(Collectors.toList());
    }
}
