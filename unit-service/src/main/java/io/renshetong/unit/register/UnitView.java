package io.renshetong.unit.register;

import io.renshetong.kernel.code.CodeTables;
import io.renshetong.kernel.identity.Mask;
import io.renshetong.kernel.insurance.Insurance;
import io.renshetong.starter.crypto.Secret;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit as its own people see it: personal and account numbers masked, codes with their names. */
record UnitView(
        String code,
        String name,
        @Nullable String parent,
        Coded region,
        Coded state,
        @Nullable String creditCode,
        @Nullable String organisationCode,
        @Nullable Coded unitType,
        @Nullable Coded economicType,
        @Nullable Coded affiliation,
        @Nullable String industry,
        @Nullable Integer injuryRiskClass,
        @Nullable String parentBody,
        @Nullable String phone,
        @Nullable String fax,
        @Nullable String website,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String remark,
        Licence licence,
        Approval approval,
        Representative representative,
        Contact contact,
        Account payment,
        Account payout,
        Tax tax,
        Registration registration,
        List<SystemRegistration> systems,
        int version) {

    record Coded(String code, String label) {}

    record Licence(
            @Nullable Coded type,
            @Nullable String no,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validUntil) {}

    record Approval(
            @Nullable String by,
            @Nullable LocalDate on,
            @Nullable String no) {}

    record Representative(@Nullable String name, String idNumber, String phone) {}

    record Contact(@Nullable String name, @Nullable String department, String phone) {}

    record Account(
            @Nullable Coded bank,
            @Nullable String bankNo,
            @Nullable String holder,
            String accountNo) {}

    record Tax(
            @Nullable String no,
            @Nullable String officeCode,
            @Nullable String officeName,
            @Nullable Coded collection) {}

    record Registration(
            @Nullable String agency,
            @Nullable String registeredBy,
            @Nullable LocalDate issuedOn) {}

    record SystemRegistration(
            Coded insurance, String systemUnitId, @Nullable LocalDate joinedOn, Coded state) {}

    static UnitView of(Unit unit, List<UnitSystem> systems) {
        return new UnitView(
                unit.code,
                unit.name,
                unit.parentCode,
                new Coded(unit.region, CodeTables.load().table("region").fullName(unit.region)),
                named("unit-state", unit.state),
                unit.creditCode,
                unit.organisationCode,
                coded("unit-type", unit.unitType),
                coded("economic-type", unit.economicType),
                coded("affiliation", unit.affiliation),
                unit.industry,
                unit.injuryRiskClass,
                unit.parentBody,
                unit.phone,
                unit.fax,
                unit.website,
                unit.address,
                unit.postcode,
                unit.remark,
                new Licence(
                        coded("licence-type", unit.licenceType),
                        unit.licenceNo,
                        unit.licenceIssuedOn,
                        unit.licenceValidUntil),
                new Approval(unit.approvedBy, unit.approvedOn, unit.approvalNo),
                new Representative(
                        unit.representativeName,
                        Mask.idNumber(plain(unit.representativeIdNumber)),
                        Mask.mobile(plain(unit.representativePhone))),
                new Contact(unit.contactName, unit.contactDepartment, Mask.mobile(plain(unit.contactPhone))),
                account(unit.paymentBankType, unit.paymentBankNo, unit.paymentAccountName, unit.paymentAccountNo),
                account(unit.payoutBankType, unit.payoutBankNo, unit.payoutAccountName, unit.payoutAccountNo),
                new Tax(
                        unit.taxNo,
                        unit.taxOfficeCode,
                        unit.taxOfficeName,
                        coded("collection-method", unit.collectionMethod)),
                new Registration(unit.agency, unit.registrationAgency, unit.registrationIssuedOn),
                systems.stream().map(UnitView::system).toList(),
                unit.version);
    }

    private static SystemRegistration system(UnitSystem system) {
        String label =
                Insurance.ofCode(system.insurance()).map(Insurance::label).orElse(system.insurance());
        return new SystemRegistration(
                new Coded(system.insurance(), label),
                system.systemUnitId(),
                system.joinedOn(),
                named("unit-participation-state", system.participationState()));
    }

    private static Account account(
            @Nullable String bank, @Nullable String bankNo, @Nullable String holder, @Nullable Secret no) {
        return new Account(coded("bank", bank), bankNo, holder, Mask.bankAccount(plain(no)));
    }

    private static @Nullable Coded coded(String table, @Nullable String code) {
        return code == null ? null : named(table, code);
    }

    private static Coded named(String table, String code) {
        return new Coded(code, CodeTables.load().table(table).display(code));
    }

    private static @Nullable String plain(@Nullable Secret secret) {
        return secret == null ? null : secret.clear();
    }
}
