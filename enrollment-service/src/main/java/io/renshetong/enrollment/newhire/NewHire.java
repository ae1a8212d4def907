package io.renshetong.enrollment.newhire;

import io.renshetong.declaration.Field;
import io.renshetong.declaration.Field.Kind;
import io.renshetong.declaration.Field.Level;
import io.renshetong.declaration.Field.Sensitivity;
import io.renshetong.enrollment.declared.Bearer;
import io.renshetong.enrollment.declared.Choice;
import io.renshetong.enrollment.joining.Job;
import io.renshetong.enrollment.joining.JoiningTerms;
import io.renshetong.enrollment.joining.Joins;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody who was never insured comes to be (3.1 新参保): the person and the insurances in one row. */
record NewHire(
        Bearer bearer,

        @Nullable @Field(group = "person", kind = Kind.CODE, codes = "sex", level = Level.KEY)
        String sex,

        @Nullable @Field(group = "person", kind = Kind.DATE, level = Level.KEY)
        LocalDate birthDate,

        @Nullable @Field(group = "person", kind = Kind.CODE, codes = "ethnic-group", required = true)
        String ethnicGroup,

        @Nullable @Field(group = "person", kind = Kind.CODE, codes = "nationality")
        String nationality,

        @Nullable @Field(group = "person", kind = Kind.CODE, codes = "household-type", required = true)
        String householdType,

        @Nullable @Field(group = "person", kind = Kind.CODE, codes = "region")
        String householdRegion,

        @Nullable @Field(group = "person", kind = Kind.CODE, codes = "marital-status")
        String maritalStatus,

        @Nullable @Field(group = "work", kind = Kind.CODE, codes = "education")
        String education,

        @Nullable @Field(group = "work", kind = Kind.CODE, codes = "personal-status", required = true)
        String personalStatus,

        @Nullable @Field(group = "work", kind = Kind.CODE, codes = "employment-form", required = true)
        String employmentForm,

        @Nullable @Field(group = "work", kind = Kind.DATE, required = true)
        LocalDate firstWorkDate,

        @Nullable @Field(group = "work", kind = Kind.CODE, codes = "special-work-type")
        String specialWorkType,

        @Nullable @Field(group = "work", kind = Kind.CODE, codes = "professional-title")
        String professionalTitle,

        @Nullable @Field(group = "work", kind = Kind.CODE, codes = "skill-level")
        String skillLevel,

        Choice choice,
        JoiningTerms terms,
        Job job,
        @Nullable @Field(group = "job", max = 18) String actualEmployer,

        @Nullable @Field(group = "contact", kind = Kind.MOBILE, required = true, sensitivity = Sensitivity.S2)
        String mobile,

        @Nullable @Field(group = "contact", kind = Kind.ADDRESS, max = 150, sensitivity = Sensitivity.S2)
        String contactAddress,

        @Nullable @Field(group = "contact", kind = Kind.POSTCODE)
        String postcode,

        @Nullable @Field(group = "other", kind = Kind.MULTILINE, max = 200)
        String remark)
        implements Joins {}
