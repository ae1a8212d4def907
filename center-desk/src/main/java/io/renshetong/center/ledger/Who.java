package io.renshetong.center.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Whom a new entry is about, as it was typed. */
record Who(
        @NotBlank @Size(max = 20) String unitCode,
        @NotBlank @Size(max = 30) String idNumber,
        @NotBlank @Size(max = 50) String name) {}
