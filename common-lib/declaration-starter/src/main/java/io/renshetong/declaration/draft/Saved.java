package io.renshetong.declaration.draft;

import io.renshetong.declaration.lifecycle.Status;
import io.renshetong.declaration.query.ChangeView;
import io.renshetong.starter.problem.FieldError;
import java.util.List;

/** A draft as it now stands. */
public record Saved(
        String no,
        int version,
        int revision,
        Status status,
        String statusLabel,
        List<ChangeView> changes,
        List<FieldError> warnings) {}
