package io.renshetong.unit.register;

import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import io.renshetong.starter.crypto.Secret;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit as registered, one field per column; the codes of the national standard stand beside the columns in the migration. */
@TableName("unit")
@SuppressWarnings("NullAway.Init")
public final class Unit {
    @TableId(type = IdType.INPUT)
    public String code;

    public @Nullable String parentCode;
    public String region;
    public String name;
    public @Nullable String creditCode;
    public @Nullable String organisationCode;
    public @Nullable String phone;
    public @Nullable String licenceType;
    public @Nullable String licenceNo;
    public @Nullable LocalDate licenceIssuedOn;
    public @Nullable LocalDate licenceValidUntil;
    public @Nullable String approvedBy;
    public @Nullable LocalDate approvedOn;
    public @Nullable String approvalNo;
    public @Nullable String representativeName;
    public @Nullable Secret representativeIdNumber;
    public @Nullable String representativeIdIndex;
    public @Nullable Secret representativePhone;
    public @Nullable String contactName;
    public @Nullable String contactDepartment;
    public @Nullable Secret contactPhone;
    public @Nullable String unitType;
    public @Nullable String economicType;
    public @Nullable String affiliation;
    public @Nullable String industry;
    public @Nullable Integer injuryRiskClass;
    public @Nullable String parentBody;
    public @Nullable String paymentBankType;
    public @Nullable String paymentBankNo;
    public @Nullable String paymentAccountName;
    public @Nullable Secret paymentAccountNo;
    public @Nullable String paymentAccountIndex;
    public @Nullable String payoutBankType;
    public @Nullable String payoutBankNo;
    public @Nullable String payoutAccountName;
    public @Nullable Secret payoutAccountNo;
    public @Nullable String payoutAccountIndex;
    public @Nullable String taxNo;
    public @Nullable String taxOfficeCode;
    public @Nullable String taxOfficeName;
    public @Nullable String collectionMethod;
    public @Nullable String agency;
    public @Nullable String registrationAgency;
    public @Nullable LocalDate registrationIssuedOn;
    public String state = "1";
    public @Nullable String fax;
    public @Nullable String website;
    public @Nullable String address;
    public @Nullable String postcode;
    public @Nullable String remark;
    public int version;
    public Instant createdAt;
    public Instant updatedAt;
}
