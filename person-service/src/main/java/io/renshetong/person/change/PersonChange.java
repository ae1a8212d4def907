package io.renshetong.person.change;

import static io.renshetong.declaration.Field.Kind.ADDRESS;
import static io.renshetong.declaration.Field.Kind.CODE;
import static io.renshetong.declaration.Field.Kind.DATE;
import static io.renshetong.declaration.Field.Kind.EMAIL;
import static io.renshetong.declaration.Field.Kind.ID_NUMBER;
import static io.renshetong.declaration.Field.Kind.MOBILE;
import static io.renshetong.declaration.Field.Kind.MULTILINE;
import static io.renshetong.declaration.Field.Kind.PHONE;
import static io.renshetong.declaration.Field.Kind.POSTCODE;
import static io.renshetong.declaration.Field.Level.KEY;
import static io.renshetong.declaration.Field.Sensitivity.S2;
import static io.renshetong.declaration.Field.Sensitivity.S3;

import io.renshetong.declaration.Field;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person's data as they should be: form, sheet row and JSON, in this order (DOMAIN A.0.1). */
record PersonChange(
        @Field(group = "identity", kind = CODE, codes = "id-document-type", required = true, level = KEY) @Nullable
        String idDocumentType,

        @Field(group = "identity", kind = ID_NUMBER, max = 18, level = KEY, sensitivity = S3) @Nullable
        String idNumber,

        @Field(group = "identity", max = 22, pattern = "[A-Za-z0-9]{5,22}", level = KEY, sensitivity = S3) @Nullable
        String documentNumber,

        @Field(group = "identity", max = 50, required = true, level = KEY) @Nullable
        String name,

        @Field(group = "identity", kind = CODE, codes = "sex", required = true, level = KEY) @Nullable
        String sex,

        @Field(group = "identity", kind = CODE, codes = "ethnic-group", required = true) @Nullable
        String ethnicGroup,

        @Field(group = "identity", kind = DATE, required = true, level = KEY) @Nullable
        LocalDate birthDate,

        @Field(group = "identity", kind = DATE, level = KEY) @Nullable
        LocalDate fileBirthDate,

        @Field(group = "identity", kind = CODE, codes = "nationality", required = true) @Nullable
        String nationality,

        @Field(group = "household", kind = CODE, codes = "household-type", required = true) @Nullable
        String householdType,

        @Field(group = "household", kind = CODE, codes = "region") @Nullable
        String householdRegion,

        @Field(group = "household", kind = ADDRESS, max = 150, sensitivity = S2) @Nullable
        String householdAddress,

        @Field(group = "household", kind = ADDRESS, max = 150, sensitivity = S2) @Nullable
        String contactAddress,

        @Field(group = "household", kind = POSTCODE, max = 6) @Nullable
        String postcode,

        @Field(group = "work", kind = DATE, required = true) @Nullable
        LocalDate firstWorkDate,

        @Field(group = "work", kind = CODE, codes = "personal-status", required = true) @Nullable
        String personalStatus,

        @Field(group = "work", kind = CODE, codes = "employment-form", required = true) @Nullable
        String employmentForm,

        @Field(group = "work", kind = CODE, codes = "education") @Nullable
        String education,

        @Field(group = "work", kind = CODE, codes = "professional-title") @Nullable
        String professionalTitle,

        @Field(group = "work", kind = CODE, codes = "skill-level") @Nullable
        String skillLevel,

        @Field(group = "work", kind = CODE, codes = "special-work-type") @Nullable
        String specialWorkType,

        @Field(group = "work", kind = CODE, codes = "administrative-rank") @Nullable
        String administrativeRank,

        @Field(group = "work", kind = CODE, codes = "yes-no") @Nullable
        String migrantWorker,

        @Field(group = "contact", kind = MOBILE, required = true, max = 11, sensitivity = S2) @Nullable
        String mobile,

        @Field(group = "contact", kind = PHONE, max = 40, sensitivity = S2) @Nullable
        String phone,

        @Field(group = "contact", kind = EMAIL, max = 50, sensitivity = S2) @Nullable
        String email,

        @Field(group = "other", kind = CODE, codes = "marital-status") @Nullable
        String maritalStatus,

        @Field(group = "other", kind = CODE, codes = "political-status") @Nullable
        String politicalStatus,

        @Field(group = "other", kind = MULTILINE, max = 200) @Nullable
        String remark) {}
