package io.renshetong.person.register;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import io.renshetong.starter.crypto.Secret;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A person as on record (AC01, DOMAIN A.0.1); the components are named as in the glossary. */
@TableName("person")
public record Person(
        @TableId(type = IdType.INPUT) Long id,
        String personNo,
        @Nullable String managementCode,
        String idDocumentType,
        @Nullable Secret idNumber,
        @Nullable String idNumberIndex,
        @Nullable String idNumber15Index,
        @Nullable Secret documentNumber,
        @Nullable String documentNumberIndex,
        String name,
        String sex,
        String ethnicGroup,
        LocalDate birthDate,
        @Nullable LocalDate fileBirthDate,
        @Nullable LocalDate firstWorkDate,
        String householdType,
        @Nullable Secret householdAddress,
        @Nullable String householdRegion,
        @Nullable String education,
        String personalStatus,
        String employmentForm,
        @Nullable String professionalTitle,
        @Nullable String skillLevel,
        @Nullable String maritalStatus,
        @Nullable String specialWorkType,
        @Nullable String administrativeRank,
        @Nullable String politicalStatus,
        @Nullable String migrantWorker,
        String retired,
        @Nullable String medicalClass,
        String nationality,
        @Nullable Secret mobile,
        @Nullable Secret phone,
        @Nullable Secret contactAddress,
        @Nullable String postcode,
        @Nullable Secret email,
        @Nullable Secret cardNo,
        @Nullable String remark,
        int version,
        LocalDateTime createdAt,
        LocalDateTime changedAt) {

    /** The number that identifies this person: the citizen id, or the number of another document. */
    public String number() {
        Secret number = idNumber != null ? idNumber : documentNumber;
        return number == null ? "" : number.clear();
    }

    /** What other services know this person's number by, without seeing it. */
    public String fingerprint() {
        String index = idNumberIndex != null ? idNumberIndex : documentNumberIndex;
        return index == null ? "" : index;
    }

    /** The id as other services and the console see it; 64 bits would lose digits in JavaScript. */
    public String ref() {
        return id.toString();
    }
}
